using System.Diagnostics;
using Truedy.Generated;
using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>The clock of a sandbox, by which a client waits without anybody waiting.</summary>
public sealed class SandboxTimeSpecs : IAsyncLifetime
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<RequestWait> _waits = [];
    private TruedySandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { RequestsPerMinute = 2, CallCount = 300 });

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(_start), TimeSpan.Zero, TimeSpan.FromSeconds(30));  // Of minutes by its clock.
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_takes_no_time()
    {
        _sandbox.Faults.Enqueue(Fault.RateLimited());
        using var calls = Client();

        await calls.ListPageAsync();

        Assert.InRange(Assert.Single(_waits, wait => wait.IsForRateLimit).Duration.TotalSeconds, 50, 60);
        Assert.InRange((_sandbox.Requests[1].ReceivedAt - _sandbox.Requests[0].ReceivedAt).TotalSeconds, 50, 61);
    }

    [Fact]
    public async Task A_list_beyond_the_rate_limit_goes_on_by_the_same_clock()
    {
        using var calls = Client();

        var all = new List<string>();
        await foreach (var call in calls.ListAllAsync(new CallListOptions { PageSize = 50 }))
            all.Add(call.Id);

        Assert.Equal(300, all.Distinct().Count());
        Assert.True(_sandbox.Time.GetUtcNow() - DateTimeOffset.UtcNow > TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_timeout_is_no_wait_and_takes_its_time()
    {
        _sandbox.Faults.Enqueue(Fault.Hang());
        using var calls = Client(TimeSpan.FromMilliseconds(50));

        await calls.ListPageAsync();

        Assert.IsType<TimeoutException>(Assert.Single(_waits).Failure);
    }

    [Fact]
    public async Task A_timeout_of_the_test_is_none_either()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromHours(1), _sandbox.Time);
        _sandbox.Faults.Enqueue(Fault.RateLimited());
        using var calls = Client();

        await calls.ListPageAsync(cancellationToken: timeout.Token);

        Assert.False(timeout.IsCancellationRequested);
    }

    [Fact]
    public async Task Without_a_client_that_takes_it_the_clock_is_the_one_of_the_options()
    {
        var time = new VirtualTime();
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { TimeProvider = time });
        Assert.Equal(time.GetUtcNow(), sandbox.Time.GetUtcNow());
        Assert.Equal(time.GetTimestamp(), sandbox.Time.GetTimestamp());
    }

    private CallsClient Client(TimeSpan? attemptTimeout = null) => new(new TruedyClientOptions
    {
        ApiKey = _sandbox.ApiKey,
        BaseAddress = _sandbox.BaseAddress,
        TimeProvider = _sandbox.Time,
        AttemptTimeout = attemptTimeout ?? TimeSpan.FromMinutes(1),
        OnWait = _waits.Add,
    });
}
