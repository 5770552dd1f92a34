using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

/// <summary>How a request ends that takes too long: which limit it was, and what had been tried.</summary>
public class TimeoutSpecs
{
    [Fact]
    public async Task An_attempt_that_takes_too_long_says_which_limit_it_was()
    {
        var time = new FakeTimeProvider();
        using var handler = new Hangs();
        var request = Client(handler, options => (options.TimeProvider, options.MaxRetries, options.AttemptTimeout) = (time, 0, TimeSpan.FromSeconds(2.5))).ListAsync();
        await handler.HangingAsync();
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(
            "GET calls did not complete within the attempt timeout of 2.5 s.", (await Assert.ThrowsAsync<TimeoutException>(() => request)).Message);
    }

    [Fact]
    public async Task Attempts_that_all_take_too_long_are_counted()
    {
        using var handler = new Hangs();
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(1) };
        var client = new CallsClient(http, Options(options => (options.TimeProvider, options.MaxRetries, options.AttemptTimeout) = (new VirtualTime(), 2, VirtualTime.AttemptTimeout)));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => client.ListAsync());
        Assert.Equal("GET calls did not complete within the timeout of 0.001 s of the HttpClient that was passed in. After 3 attempts (timeout, timeout, timeout).", error.Message);
        Assert.IsAssignableFrom<OperationCanceledException>(error.InnerException);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_says_so_with_what_was_tried()
    {
        var time = new WatchedTime(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        using var handler = new Hangs(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        var request = Client(handler, options => (options.TimeProvider, options.OperationTimeout, options.AttemptTimeout) = (time, TimeSpan.FromSeconds(40), VirtualTime.AttemptTimeout)).ListAsync();
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await handler.HangingAsync();
        time.Advance(TimeSpan.FromSeconds(40));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => request);
        Assert.Equal("GET calls did not complete within the operation timeout of 40 s. After 2 attempts (HTTP 500).", error.Message);
    }

    [Fact]
    public async Task A_wait_that_would_outlast_the_operation_is_not_begun()
    {
        var time = new VirtualTime();
        var api = StubApi.Answering("""{"error":{"details":{"retry_after":30}}}""", HttpStatusCode.ServiceUnavailable);
        var client = api.Client(options => (options.TimeProvider, options.MaxRetries, options.AttemptTimeout, options.OperationTimeout) = (time, 3, VirtualTime.AttemptTimeout, TimeSpan.FromSeconds(70)));
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync());
        Assert.Equal(3, error.Attempts);
        Assert.Equal([30, 30], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_wait_that_a_server_fault_asks_for_counts_towards_the_longest_one()
    {
        var time = new VirtualTime();
        var api = StubApi.Answering("""{"error":{"details":{"retry_after":91}}}""", HttpStatusCode.ServiceUnavailable);
        var client = api.Client(
            options => (options.TimeProvider, options.MaxRetries, options.AttemptTimeout) = (time, 3, VirtualTime.AttemptTimeout));
        Assert.Equal(1, (await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync())).Attempts);
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task A_cancelled_request_says_what_was_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new Hangs();
        var request = Client(handler).ListAsync(cancellationToken: cancellation.Token);
        await handler.HangingAsync();
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => request);
        Assert.Equal("GET calls was cancelled.", error.Message);
        Assert.NotNull(error.InnerException);
    }

    private static TruedyClientOptions Options(Action<TruedyClientOptions>? configure)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key };
        configure?.Invoke(options);
        return options;
    }

    private static CallsClient Client(HttpMessageHandler handler, Action<TruedyClientOptions>? configure = null) =>
        new(new HttpClient(handler), Options(configure));

    /// <summary>Gives the answers that it has, one for each request, and leaves all other requests without one until they are cancelled.</summary>
    private sealed class Hangs(params HttpResponseMessage[] first) : HttpMessageHandler
    {
        private readonly Queue<HttpResponseMessage> _answers = new(first);
        private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HangingAsync() => _hanging.Task.WaitAsync(TimeSpan.FromSeconds(30));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_answers.TryDequeue(out var answer))
                return answer;
            _hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}
