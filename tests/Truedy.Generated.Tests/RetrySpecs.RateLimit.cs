namespace Truedy.Generated.Tests;

public partial class RetrySpecs
{
    [Fact]
    public async Task The_rate_limit_is_waited_for_as_long_as_its_body_says()
    {
        var api = Scripted(RateLimited(39), Ok);
        await Client(api).ListAsync();
        Assert.Equal(TimeSpan.FromSeconds(39), Assert.Single(_time.Waits));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task Waiting_for_the_rate_limit_does_not_use_up_the_retries()
    {
        var api = Scripted(Status(500), RateLimited(20), Status(500), RateLimited(20), Status(500), RateLimited(20), Ok);
        await Client(api).ListAsync();
        Assert.Equal(7, api.Requests.Count);
    }

    [Fact]
    public async Task A_wait_longer_than_allowed_is_an_error_at_once()
    {
        var api = Scripted(RateLimited(91), Ok);
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
        Assert.Equal(_time.GetUtcNow().AddSeconds(91), error.RetryAt);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_the_operation_has_left_is_an_error_at_once()
    {
        var api = Scripted(RateLimited(39), Ok);
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(
            () => Client(api, options => options.OperationTimeout = TimeSpan.FromSeconds(38)).ListAsync());
        Assert.Equal(_time.GetUtcNow().AddSeconds(39), error.RetryAt);
    }

    [Fact]
    public async Task Waits_for_the_rate_limit_are_bounded_in_all()
    {
        var api = Scripted([.. Enumerable.Repeat(RateLimited(40), 10)]);
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
        Assert.Equal(3, error.Attempts);
        Assert.Equal(2, _time.Waits.Count);
    }

    [Fact]
    public async Task A_rate_limit_that_names_no_time_backs_off()
    {
        var api = Scripted(Status(429), Status(429), Ok);
        await Client(api).ListAsync();
        Assert.Equal(2, _time.Waits.Count);
        Assert.All(_time.Waits, wait => Assert.InRange(wait.TotalMilliseconds, 250, 1000));
    }

    [Fact]
    public async Task One_rejection_holds_back_every_request_of_the_client_and_they_do_not_start_as_one_herd()
    {
        var time = new WatchedTime(_time.GetUtcNow());
        var opens = time.GetUtcNow().AddSeconds(30);
        var starts = new List<DateTimeOffset>();
        var api = new StubApi(_ =>
        {
            starts.Add(time.GetUtcNow());
            return time.GetUtcNow() < opens ? RateLimited(30)() : Ok();
        });
        var client = Client(api, options => options.TimeProvider = time);

        var requests = new List<Task>();
        for (var request = 0; request < 6; request++)
        {
            requests.Add(client.ListAsync());
            if (request == 0)
                await time.SomebodyWaitsAsync();    // The others stand in its queue, which has one timer.
        }
        time.Advance(TimeSpan.FromSeconds(30));
        for (var request = 0; request < 6; request++)
        {
            await api.RequestsAsync(2 + request);
            time.Advance(TimeSpan.FromMilliseconds(50));
        }
        await Task.WhenAll(requests);

        var spaced = Enumerable.Range(0, 6).Select(request => opens.AddMilliseconds(50 * request));
        Assert.Equal([opens.AddSeconds(-30), .. spaced], starts);
    }

    [Fact]
    public async Task Who_has_waited_as_long_as_allowed_is_not_made_to_wait_for_others_as_well()
    {
        var time = new WatchedTime(_time.GetUtcNow());
        var client = Client(Scripted(LimitedAt(time, 60), Ok, LimitedAt(time, 80)), options => options.TimeProvider = time);
        var first = client.ListAsync();
        await time.SomebodyWaitsAsync();
        var second = client.ListAsync();
        time.Advance(TimeSpan.FromSeconds(60));
        await first;
        var third = client.ListAsync();     // stands behind the second, and meets the limit by itself
        time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(1, (await Assert.ThrowsAsync<TruedyRateLimitException>(() => second)).Attempts);
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task What_an_earlier_attempt_has_waited_counts()
    {
        var time = new WatchedTime(_time.GetUtcNow());
        var client = Client(Scripted(LimitedAt(time, 60), Status(500), LimitedAt(time, 80)), options => options.TimeProvider = time);
        var first = client.ListAsync();
        await time.SomebodyWaitsAsync();    // for the rate limit
        time.Advance(TimeSpan.FromSeconds(60));
        await time.SomebodyWaitsAsync();    // after the fault
        var second = client.ListAsync();
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await Assert.ThrowsAsync<TruedyRateLimitException>(() => first)).Attempts);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_for_the_rate_limit()
    {
        using var cancellation = new CancellationTokenSource();
        var api = new StubApi(_ => RateLimited(60)());
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(_time.GetUtcNow());
        var request = api.Client(options => (options.MaxRetries, options.TimeProvider) = (3, time)).ListAsync(cancellationToken: cancellation.Token);
        await api.RequestsAsync(1);
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => request);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    private static Func<HttpResponseMessage> LimitedAt(TimeProvider time, int seconds) => () =>
        StubApi.Response($$$$"""{"error":{"details":{"retry_after":{{{{seconds}}}}}},"meta":{"ts":"{{{{Iso(time.GetUtcNow().UtcDateTime)}}}}Z"}}""", HttpStatusCode.TooManyRequests);
}
