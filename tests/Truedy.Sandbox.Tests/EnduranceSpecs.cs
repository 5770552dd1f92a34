using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Truedy.Generated;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>What is left behind by very many lists, by connections that end early and by callers who do not wait. Alone, since
/// it counts what the process holds.</summary>
[CollectionDefinition(nameof(EnduranceSpecs), DisableParallelization = true)]
[Collection(nameof(EnduranceSpecs))]
public class EnduranceSpecs
{
    /// <summary>How many lists are enumerated one after another; ten thousand in the gate.</summary>
    private static readonly int Lists = int.TryParse(Environment.GetEnvironmentVariable("TRUEDY_LISTS"), CultureInfo.InvariantCulture, out var count)
        ? count
        : 400;

    [Fact]
    public async Task Very_many_lists_one_after_another_leave_nothing_behind()
    {
        await using var server = await BareServer.StartAsync(http => BareServer.AnswerPageAsync(http, calls: 3));
        using var calls = new CallsClient(server.Options());
        await AssertFlatAsync(async () => Assert.Equal(3, await CountAsync(calls)));
        Assert.InRange(server.Connections, 1, 4);
    }

    [Fact]
    public async Task Very_many_clients_one_after_another_leave_nothing_behind()
    {
        await using var server = await BareServer.StartAsync(http => BareServer.AnswerPageAsync(http, calls: 3));
        await AssertFlatAsync(async () =>
        {
            using var calls = new CallsClient(server.Options());
            Assert.Equal(3, await CountAsync(calls));
        });
    }

    [Fact]
    public async Task A_long_list_takes_no_more_memory_than_a_short_one()
    {
        await using var server = await BareServer.StartAsync(http => BareServer.AnswerPageAsync(http, calls: 50_000));
        using var calls = new CallsClient(server.Options());
        var (count, before) = (0, 0L);
        await foreach (var _ in calls.ListAllAsync())
        {
            if (++count == 5_000)
                before = Held().Memory;
            else if (count == 49_000)
                Assert.InRange(Held().Memory - before, long.MinValue, 3_000_000);  // To remember the ids would take more
        }
        Assert.Equal(50_000, count);
    }

    [Fact]
    public async Task Lists_over_http_2_survive_connections_that_are_closed_and_streams_that_are_reset()
    {
        var requests = 0;
        await using var server = await BareServer.StartAsync(
            http =>
            {
                var number = Interlocked.Increment(ref requests);
                if (number % 7 == 0)
                    http.Connection.RequestClose();     // GOAWAY
                if (number % 11 != 0)
                    return BareServer.AnswerPageAsync(http, calls: 1_000);
                http.Abort();   // RST_STREAM
                return Task.CompletedTask;
            },
            HttpProtocols.Http2);
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var options = server.Options();
        (options.TimeProvider, options.AttemptTimeout, options.MaxRetries) = (new VirtualTime(), VirtualTime.AttemptTimeout, 10);
        using var calls = new CallsClient(http, options);
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(calls, new CallListOptions { PageSize = 20, Prefetch = 4 })));
        Assert.All(counts, count => Assert.Equal(1_000, count));
        Assert.Equal(["HTTP/2"], server.Protocols.Keys);
        Assert.InRange(server.Connections, 10, int.MaxValue);
        await server.AllEndedAsync(requests);
    }

    [Fact]
    public async Task Many_lists_share_the_few_connections_that_my_handler_allows()
    {
        await using var server = await BareServer.StartAsync(http => BareServer.AnswerPageAsync(http, calls: 1_000));
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 2 };
        using var http = new HttpClient(handler);
        using var calls = new CallsClient(http, server.Options());
        var counts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CountAsync(calls, new CallListOptions { PageSize = 20, Prefetch = 8 })));
        Assert.All(counts, count => Assert.Equal(1_000, count));
        Assert.InRange(server.Connections, 1, 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thousand_callers_who_do_not_wait_leave_no_request_open_and_no_failure_unobserved(bool isInsideOfABody)
    {
        using var unobserved = new Unobserved();
        var arrivals = new SemaphoreSlim(0);
        await using var server = await BareServer.StartAsync(async http =>
        {
            if (isInsideOfABody)
                await http.Response.WriteAsync("""{"data":[""");
            arrivals.Release();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        var options = server.Options();
        options.PaceRequests = false;   // The hundred-and-first request would ask how many are allowed, and have the others wait for its answer.
        using var calls = new CallsClient(options);
        for (var batch = 0; batch < 10; batch++)
        {
            using var cancellation = new CancellationTokenSource();
            var lists = Enumerable.Range(0, 100).Select(_ => CountAsync(calls, cancellationToken: cancellation.Token)).ToList();
            for (var list = 0; list < 100; list++)
                Assert.True(await arrivals.WaitAsync(TimeSpan.FromSeconds(60)));
            await cancellation.CancelAsync();
            foreach (var list in lists)
                Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list)).CancellationToken);
        }
        await server.AllEndedAsync(atLeast: 1_000);
        Assert.Empty(unobserved.Failures());
    }

    [Fact]
    public async Task Who_stops_reading_leaves_no_page_on_its_way()
    {
        using var unobserved = new Unobserved();
        var ahead = new SemaphoreSlim(0);
        await using var server = await BareServer.StartAsync(http =>
        {
            if (http.Request.Query["offset"] == "0")
                return BareServer.AnswerPageAsync(http, calls: 1_000);
            ahead.Release();
            return Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var calls = new CallsClient(server.Options());
        for (var list = 0; list < 100; list++)
        {
            await foreach (var _ in calls.ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = 4 }))
            {
                for (var page = 0; page < 4; page++)
                    Assert.True(await ahead.WaitAsync(TimeSpan.FromSeconds(60)));
                break;
            }
        }
        await server.AllEndedAsync(atLeast: 500);
        Assert.Empty(unobserved.Failures());
    }

    private static async Task<int> CountAsync(CallsClient calls, CallListOptions? options = null, CancellationToken cancellationToken = default)
    {
        var count = 0;
        await foreach (var _ in calls.ListAllAsync(options, cancellationToken))
            count++;
        return count;
    }

    // After a first tenth, what the process holds does not grow any more.
    private static async Task AssertFlatAsync(Func<Task> list)
    {
        for (var number = 0; number < Lists / 10; number++)
            await list();
        var (memory, handles) = Held();
        for (var number = 0; number < Lists; number++)
            await list();
        var (memoryAfter, handlesAfter) = Held();
        Assert.InRange(handlesAfter - handles, int.MinValue, 20);       // Sockets among them
        Assert.InRange(memoryAfter - memory, long.MinValue, 3_000_000);  // Ten thousand leaks of a few hundred bytes would be more
    }

    private static (long Memory, int Handles) Held()
    {
        Collect();
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.HandleCount);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>Failures of tasks that nobody has looked at.</summary>
    private sealed class Unobserved : IDisposable
    {
        private readonly List<string> _failures = [];

        public Unobserved()
        {
            Collect();      // What other specs have left behind is not counted.
            TaskScheduler.UnobservedTaskException += Note;
        }

        public IReadOnlyList<string> Failures()
        {
            Collect();
            lock (_failures)
                return [.. _failures];
        }

        public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

        private void Note(object? sender, UnobservedTaskExceptionEventArgs failure)
        {
            lock (_failures)
                _failures.Add(failure.Exception.ToString());
        }
    }
}
