using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Truedy.Generated;
using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>What is true of stubbed answers is true over real sockets, where .NET's own handler redirects, decompresses, traces and counts.</summary>
public sealed class LeakSpecs : IDisposable
{
    private readonly Watch _watch = new();

    public static TheoryData<int> Redirects => [301, 302, 303, 307, 308];

    /// <summary>Each answer that .NET's handler gives up on, as the fault that makes it.</summary>
    public static IReadOnlyDictionary<string, Fault> Faults { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["a reset"] = Fault.Reset(),
        ["a body cut off"] = Fault.CutBody(20),
        ["no gzip"] = Fault.Status(200, Canaries.Speech).WithHeader("Content-Encoding", "gzip"),
        ["no brotli"] = Fault.Status(200, Canaries.Speech).WithHeader("Content-Encoding", "br"),
        ["no deflate"] = Fault.Status(200, Canaries.Speech).WithHeader("Content-Encoding", "deflate"),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    public void Dispose() => _watch.Dispose();

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await StartAsync();
        await using var sandbox = await StartAsync(Redirect(status, elsewhere));
        using var calls = Client(sandbox);
        await FailAsync<TruedyApiException>(calls);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task My_own_http_client_that_follows_a_redirect_leaves_the_key_behind(int status)
    {
        await using var elsewhere = await StartAsync();
        await using var sandbox = await StartAsync(Redirect(status, elsewhere));
        using var http = new HttpClient();
        using var calls = new CallsClient(http, Options(sandbox.BaseAddress));
        await FailAsync<TruedyAuthenticationException>(calls);  // With the key, which is the same there, it would succeed.
        Assert.Single(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task An_answer_that_does_not_arrive_is_a_truedy_exception_that_does_not_leak(string fault)
    {
        await using var sandbox = await StartAsync(Faults[fault]);
        using var calls = Client(sandbox);
        await FailAsync<TruedyException>(calls);
    }

    [Fact]
    public async Task The_status_of_an_error_is_known_even_where_its_body_cannot_be_decompressed()
    {
        await using var sandbox = await StartAsync(Fault.Status(401, Canaries.Speech).WithHeader("Content-Encoding", "gzip"));
        using var calls = Client(sandbox);
        await FailAsync<TruedyAuthenticationException>(calls);
    }

    [Fact]
    public async Task An_api_that_is_not_there_does_not_leak()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/v1"));
        port.Stop();
        using var calls = new CallsClient(Options(address));
        var error = await FailAsync<TruedyException>(calls);
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task An_api_that_does_not_answer_does_not_leak()
    {
        await using var sandbox = await StartAsync(Fault.Hang());
        var options = Options(sandbox.BaseAddress);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(10);
        using var calls = new CallsClient(options);
        await FailAsync<TimeoutException>(calls);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_during_a_request_says_so()
    {
        await using var sandbox = await StartAsync(Fault.Hang());
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sandbox.OnRequest = _ => arrived.SetResult();
        var calls = Client(sandbox);
        var request = calls.ListAsync();
        await arrived.Task;
        calls.Dispose();
        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => request);
        Assert.Contains("disposed of during GET calls", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_enumerated_does_not_leak()
    {
        await using var sandbox = await StartAsync();
        using var calls = Client(sandbox);
        await foreach (var page in calls.ListAllAsync(new CallListOptions { AgentId = Canaries.Phone, PageSize = 10 }).AsPages())
            _watch.See(page);
        AssertClean();
    }

    private static Fault Redirect(int status, TruedySandbox elsewhere) =>
        Fault.Status(status).WithHeader("Location", $"{elsewhere.BaseAddress}/calls?to={Uri.EscapeDataString(Canaries.Phone)}");

    private static async Task<TruedySandbox> StartAsync(params Fault[] faults)
    {
        var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { ApiKey = Canaries.Key });
        sandbox.Faults.Enqueue(faults);
        return sandbox;
    }

    private TruedyClientOptions Options(Uri address) => new() { ApiKey = Canaries.Key, BaseAddress = address, MaxRetries = 0, OnDrift = _watch.See };

    private CallsClient Client(TruedySandbox sandbox) => new(Options(sandbox.BaseAddress));

    private async Task<T> FailAsync<T>(CallsClient calls)
        where T : Exception
    {
        var fault = await Assert.ThrowsAnyAsync<T>(() => calls.ListAsync(new CallListQuery { AgentId = Canaries.Phone }));
        _watch.See(fault);
        AssertClean();
        return fault;
    }

    private void AssertClean()
    {
        Assert.Contains(_watch.Seen, text => text.Contains("server.port", StringComparison.Ordinal));   // the watch does see requests
        Assert.Contains(_watch.Seen, text => text.StartsWith("System.Net.Http/RequestStart ", StringComparison.Ordinal));
        _watch.AssertFreeOf(Canaries.Marks);
    }
}
