using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>How requests wait for the rate limit together: in order, no longer than they may, by a clock that nobody sets.</summary>
public class RateLimitGateSpecs
{
    private readonly WatchedTime _time = new(new DateTimeOffset(2026, 3, 3, 20, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Retry-After", "7200", 7200)]
    [InlineData("Retry-After", "600", 600)]
    [InlineData("X-RateLimit-Reset", "2090-01-01T00:00:00Z", 2014342200)]
    public async Task A_wait_that_is_too_long_is_an_error_at_once_and_stops_everybody(string header, string value, int seconds)
    {
        var api = new StubApi(_ => Limited(header, value));
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
        Assert.Equal(_time.GetUtcNow().AddSeconds(seconds), error.RetryAt);
        _time.Advance(TimeSpan.FromSeconds(10));
        for (var request = 0; request < 5; request++)
        {
            var refusal = await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
            Assert.Equal((0, error.RetryAt), (refusal.Attempts, refusal.RetryAt));
        }
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_keeps_nobody_waiting()
    {
        var time = new RushingTime();
        var api = new StubApi(_ =>
        {
            if (time.Shift != TimeSpan.Zero)
                return Ok();
            time.Shift = TimeSpan.FromHours(-2);
            return Limited("Retry-After", "30");
        });
        await time.RunAsync(api.Client(options => (options.MaxRetries, options.TimeProvider) = (3, time)).ListAsync());
        Assert.Equal(30, time.Now.TotalSeconds);
    }

    [Fact]
    public async Task Of_two_hundred_waiters_none_waits_longer_than_it_may()
    {
        var opens = _time.GetUtcNow().AddSeconds(1);
        var api = new StubApi(_ => _time.GetUtcNow() < opens ? Limited("Retry-After", "1") : Ok());
        var client = Client(api, TimeSpan.FromSeconds(2));
        var start = _time.GetUtcNow();
        var requests = new List<Task<TimeSpan>> { TimeAsync(0) };
        await _time.SomebodyWaitsAsync();
        requests.AddRange(Enumerable.Range(1, 200).Select(TimeAsync));
        var refused = requests.Count(request => request.IsFaulted);
        Assert.InRange(refused, 175, 185);      // who cannot come in time is told so at once: one start in 50 ms
        _time.Advance(TimeSpan.FromSeconds(1));
        while (requests.Where(request => !request.IsCompleted).ToList() is { Count: > 0 } waiting)
        {
            await Task.WhenAny(waiting);
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }
        Assert.Equal(refused, requests.Count(request => request.IsFaulted));

        async Task<TimeSpan> TimeAsync(int number)
        {
            await client.ListAsync();
            return _time.GetUtcNow() - start;
        }
    }

    [Fact]
    public async Task Who_cancels_leaves_no_trace_in_the_queue()
    {
        using var cancellation = new CancellationTokenSource();
        var opens = _time.GetUtcNow().AddSeconds(30);
        var api = new StubApi(_ => _time.GetUtcNow() < opens ? Limited("Retry-After", "30") : Ok());
        var client = Client(api);
        var first = client.ListAsync();
        await _time.SomebodyWaitsAsync();
        var leaving = Enumerable.Range(0, 1000).Select(_ => client.ListAsync(cancellationToken: cancellation.Token)).ToList();
        var last = client.ListAsync();
        await cancellation.CancelAsync();
        foreach (var request in leaving)
            Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request)).CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(30));
        await first;
        _time.Advance(TimeSpan.FromMilliseconds(50));
        await last;
        Assert.Equal(3, api.Requests.Count);
    }

    [Fact]
    public async Task A_newcomer_does_not_overtake()
    {
        var opens = _time.GetUtcNow().AddSeconds(30);
        var order = new List<string>();
        var api = new StubApi(request =>
        {
            if (_time.GetUtcNow() < opens)
                return Limited("Retry-After", "30");
            order.Add(request.RequestUri!.Query);
            return Ok();
        });
        var client = Client(api);
        var requests = new List<Task> { client.ListAsync(new CallListQuery { Limit = 1 }) };
        await _time.SomebodyWaitsAsync();
        requests.Add(client.ListAsync(new CallListQuery { Limit = 2 }));
        _time.Advance(TimeSpan.FromSeconds(30));
        requests.Add(client.ListAsync(new CallListQuery { Limit = 3 }));
        for (var request = 2; request <= 4; request++)
        {
            await api.RequestsAsync(request);
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }
        await Task.WhenAll(requests);
        Assert.Equal(["?limit=1", "?limit=2", "?limit=3"], order);
    }

    [Fact]
    public async Task Clients_share_a_gate_if_key_address_and_clock_are_the_same()
    {
        var api = new StubApi(_ => Limited("Retry-After", "600"));
        await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
        GC.Collect();   // A client that is gone leaves its closed gate behind.
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(0, await AttemptsAsync(Client(api)));
        Assert.Equal(1, await AttemptsAsync(Client(api, configure: options => options.ApiKey = "truedy_another")));
        Assert.Equal(1, await AttemptsAsync(Client(api, configure: options => options.BaseAddress = new Uri("https://other.example.com"))));
        Assert.Equal(1, await AttemptsAsync(Client(api, configure: options => options.TimeProvider = new WatchedTime(default))));
        Func<CancellationToken, ValueTask<string>> provider = _ => new(StubApi.Key);
        Assert.Equal(1, await AttemptsAsync(Client(api, configure: options => (options.ApiKey, options.ApiKeyProvider) = (null, provider))));
        Assert.Equal(0, await AttemptsAsync(Client(api, configure: options => (options.ApiKey, options.ApiKeyProvider) = (null, provider))));
    }

    [Fact]
    public async Task A_success_that_uses_up_the_allowance_is_the_last_until_it_resets()
    {
        var time = new RushingTime();
        var sent = new List<TimeSpan>();
        var api = new StubApi(_ =>
        {
            sent.Add(time.Now);
            var response = Ok();
            response.Headers.Add("X-RateLimit-Limit", "3");
            response.Headers.Add("X-RateLimit-Remaining", (2 - ((sent.Count - 1) % 3)).ToString(CultureInfo.InvariantCulture));
            response.Headers.Add("X-RateLimit-Reset", (20 - (time.Now.TotalSeconds % 20)).ToString(CultureInfo.InvariantCulture));
            return response;
        });
        var client = api.Client(options => (options.MaxRetries, options.TimeProvider) = (3, time));
        await time.RunAsync(client.ListAsync());
        await time.RunAsync(Task.WhenAll(Enumerable.Range(0, 7).Select(_ => client.ListAsync())));
        Assert.All(sent.Take(3), at => Assert.Equal(0, at.TotalSeconds));
        Assert.All(sent.Skip(3).Take(3), at => Assert.InRange(at.TotalSeconds, 20, 21));
        Assert.All(sent.Skip(6), at => Assert.InRange(at.TotalSeconds, 40, 41));
    }

    private static async Task<int> AttemptsAsync(CallsClient client) =>
        (await Assert.ThrowsAsync<TruedyRateLimitException>(() => client.ListAsync())).Attempts;

    private static HttpResponseMessage Ok() => StubApi.Response("""{"data":[]}""");

    private static HttpResponseMessage Limited(string header, string value)
    {
        var response = StubApi.Response("", HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    private CallsClient Client(StubApi api, TimeSpan? most = null, Action<TruedyClientOptions>? configure = null) => api.Client(options =>
    {
        (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, _time, VirtualTime.AttemptTimeout);
        options.MaxRateLimitWait = most ?? options.MaxRateLimitWait;
        configure?.Invoke(options);
    });
}
