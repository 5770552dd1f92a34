using System.Globalization;

namespace Truedy.Generated.Tests;

public partial class RetrySpecs
{
    private const string Empty = """{"data":[]}""";
    private readonly VirtualTime _time = new();

    public static TheoryData<int> TransientStatuses => [408, 429, 500, 502, 503, 504];

    public static TheoryData<int> FinalStatuses => [301, 400, 401, 402, 403, 404, 409, 413, 422, 501];

    [Theory]
    [MemberData(nameof(TransientStatuses))]
    public async Task A_passing_fault_is_retried(int status)
    {
        var api = Scripted(Status(status), Status(status), Ok);
        Assert.Empty((await Client(api).ListAsync()).Data);
        Assert.Equal(3, api.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(FinalStatuses))]
    public async Task A_fault_that_stays_is_not_retried(int status)
    {
        var api = Scripted(Status(status), Ok);
        var error = await Assert.ThrowsAnyAsync<TruedyApiException>(() => Client(api).ListAsync());
        Assert.Single(api.Requests);
        Assert.Equal(1, error.Attempts);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_connection_fault_is_retried()
    {
        var api = Scripted(() => throw new HttpRequestException("refused"), () => throw new IOException("reset"), Ok);
        await Client(api).ListAsync();
        Assert.Equal(3, api.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"data\":[{\"id\":\"a")]
    [InlineData("{\"data\":[")]
    [InlineData("{")]
    public async Task A_page_that_breaks_off_is_retried_like_a_connection_fault(string body)
    {
        var api = Scripted(() => StubApi.Response(body), Ok);
        await Client(api).ListAsync();
        Assert.Equal(2, api.Requests.Count);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":[}")]
    public async Task A_page_that_is_wrong_is_not_retried(string body)
    {
        var api = Scripted(() => StubApi.Response(body), Ok);
        await Assert.ThrowsAsync<TruedyResponseException>(() => Client(api).ListAsync());
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task In_the_end_the_last_fault_is_thrown_with_the_number_and_kinds_of_the_attempts()
    {
        var api = Scripted(Status(500), () => throw new HttpRequestException("refused"), () => StubApi.Response("{"), Status(503), Ok);
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => Client(api).ListAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Equal(4, error.Attempts);
        Assert.Contains("4 attempts (HTTP 500, connection, body, HTTP 503)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_waits_between_faults_double_and_are_jittered()
    {
        var api = Scripted([.. Enumerable.Repeat(Status(500), 7), Ok]);
        await Client(api, options => options.MaxRetries = 7).ListAsync();
        Assert.Equal(7, _time.Waits.Count);
        for (var index = 0; index < 7; index++)
        {
            var ceiling = Math.Min(500 * Math.Pow(2, index), 20_000);
            Assert.InRange(_time.Waits[index].TotalMilliseconds, ceiling / 2, ceiling);
        }
    }

    [Fact]
    public async Task A_server_fault_that_says_how_long_is_waited_for()
    {
        var api = Scripted(() => StubApi.Response("""{"error":{"code":"provider_error","details":{"retry_after":17}}}""", HttpStatusCode.BadGateway), Ok);
        await Client(api).ListAsync();
        Assert.Equal(TimeSpan.FromSeconds(17), Assert.Single(_time.Waits));
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_in_all_is_a_time_out()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var sent = new TaskCompletionSource();
        using var handler = new Hanging(sent);
        var request = new CallsClient(new HttpClient(handler), new TruedyClientOptions { ApiKey = StubApi.Key, TimeProvider = time, OperationTimeout = TimeSpan.FromSeconds(5) }).ListAsync();
        await sent.Task;
        time.Advance(TimeSpan.FromSeconds(6));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => request);
        Assert.Contains("5 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_retries_every_request_is_sent_once()
    {
        var api = Scripted(RateLimited(1), Status(500), Ok);
        var client = Client(api, options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<TruedyRateLimitException>(() => client.ListAsync());
        await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync());
        await client.ListAsync();
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Every_attempt_asks_for_the_key_that_holds_now()
    {
        var keys = new Queue<string>(["truedy_first", "truedy_second"]);
        var api = Scripted(Status(500), Ok);
        await Client(api, options => (options.ApiKey, options.ApiKeyProvider) = (null, _ => new(keys.Dequeue()))).ListAsync();
        Assert.Equal(["Bearer truedy_first", "Bearer truedy_second"], api.Authorizations);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task What_my_key_provider_throws_is_not_taken_for_a_fault_of_the_api(Type type)
    {
        var fault = (Exception)Activator.CreateInstance(type)!;
        var api = Scripted(Ok);
        var client = Client(api, options => (options.ApiKey, options.ApiKeyProvider) = (null, _ => throw fault));
        Assert.Same(fault, await Assert.ThrowsAnyAsync<Exception>(() => client.ListAsync()));
        Assert.Empty(api.Requests);
        Assert.Empty(_time.Waits);
    }

    [Theory]
    [InlineData(-1, 90)]
    [InlineData(101, 90)]
    [InlineData(3, -1)]
    [InlineData(3, 100_000)]
    public void Limits_that_make_no_sense_are_refused(int retries, int wait) =>
        Assert.Throws<ArgumentException>(
            () => StubApi.Answering("").Client(options => (options.MaxRetries, options.MaxRateLimitWait) = (retries, TimeSpan.FromSeconds(wait))));

    private sealed class Hanging(TaskCompletionSource sent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }

    private static HttpResponseMessage Ok() => StubApi.Response(Empty);

    private static Func<HttpResponseMessage> Status(int status) => () => StubApi.Response("", (HttpStatusCode)status);

    private Func<HttpResponseMessage> RateLimited(int seconds) => () =>
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var body = $$$"""{"error":{"code":"rate_limit_exceeded","details":{"limit":100,"reset_at":"{{{Iso(now.AddSeconds(seconds))}}}"}},"meta":{"ts":"{{{Iso(now)}}}Z"}}""";
        return StubApi.Response(body, HttpStatusCode.TooManyRequests);
    };

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private static StubApi Scripted(params Func<HttpResponseMessage>[] answers)
    {
        var script = new Queue<Func<HttpResponseMessage>>(answers);
        return new StubApi(_ => script.Dequeue()());
    }

    private CallsClient Client(StubApi api, Action<TruedyClientOptions>? configure = null) => api.Client(options =>
    {
        options.MaxRetries = 3;
        options.TimeProvider = _time;
        options.AttemptTimeout = VirtualTime.AttemptTimeout;
        configure?.Invoke(options);
    });
}
