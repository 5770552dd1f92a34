namespace Truedy.Generated.Tests;

/// <summary>What one request or one list may have otherwise than its client.</summary>
public class RequestOptionsSpecs
{
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task One_request_may_have_no_retries()
    {
        var api = StubApi.Answering("", HttpStatusCode.InternalServerError);
        var client = Client(api);
        await Assert.ThrowsAsync<TruedyApiException>(() => client.With(new RequestOptions { MaxRetries = 0 }).ListAsync());
        Assert.Single(api.Requests);
        await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync());
        Assert.Equal(5, api.Requests.Count);
    }

    [Fact]
    public async Task One_list_may_wait_for_the_rate_limit_as_long_as_it_likes()
    {
        var answers = new Queue<HttpResponseMessage>([
            StubApi.Response("""{"error":{"details":{"retry_after":600}}}""", HttpStatusCode.TooManyRequests), StubApi.Response("""{"data":[{"id":"a"}],"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}""")]);
        var client = Client(new StubApi(_ => answers.Dequeue()));
        var calls = await client.With(new RequestOptions { MaxRateLimitWait = TimeSpan.FromHours(1) }).ListAllAsync().AllAsync();
        Assert.Equal("a", Assert.Single(calls).Id);
        Assert.Equal(TimeSpan.FromMinutes(10), Assert.Single(_time.Waits));
    }

    [Fact]
    public async Task Headers_of_a_request_are_sent_besides()
    {
        HttpRequestMessage? sent = null;
        var client = Client(new StubApi(request =>
        {
            sent = request;
            return StubApi.Response("""{"data":[]}""");
        }));
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Trace"] = "abc" };
        await client.With(new RequestOptions { Headers = headers }).ListAsync();
        Assert.Equal("abc", Assert.Single(sent!.Headers.GetValues("X-Trace")));
        await client.ListAsync();
        Assert.False(sent.Headers.Contains("X-Trace"));
    }

    [Theory]
    [InlineData("Authorization", "Bearer c4n4ry")]
    [InlineData("X-Evil", "c4n4ry\r\nX-Other: 1")]
    [InlineData("Content-Type", "c4n4ry")]
    public void A_header_that_cannot_be_sent_is_refused_without_its_value(string name, string value)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value };
        var error = Assert.Throws<ArgumentException>(() => Client(StubApi.Answering("")).With(new RequestOptions { Headers = headers }));
        Assert.DoesNotContain("c4n4ry", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_as_those_of_a_client_are() =>
        Assert.Throws<ArgumentException>("MaxRetries", () => Client(StubApi.Answering("")).With(new RequestOptions { MaxRetries = 101 }));

    [Fact]
    public async Task Whoever_wants_to_know_is_told_before_each_wait()
    {
        var waits = new List<RequestWait>();
        var answers = new Queue<HttpResponseMessage>([
            StubApi.Response("", HttpStatusCode.BadGateway),
            StubApi.Response("""{"error":{"details":{"retry_after":30}}}""", HttpStatusCode.TooManyRequests),
            StubApi.Response("""{"data":[]}""")]);
        await Client(new StubApi(_ => answers.Dequeue())).With(new RequestOptions { OnWait = waits.Add }).ListAsync();
        Assert.Equal([(false, 1), (true, 2)], waits.Select(wait => (wait.IsForRateLimit, wait.Attempts)));
        Assert.Equal("GET calls waits 30 s for the rate limit, after 2 attempts.", waits[1].ToString());
        Assert.IsType<TruedyRateLimitException>(waits[1].Failure);
        Assert.Equal(_time.Waits[0].TotalMilliseconds, waits[0].Duration.TotalMilliseconds, tolerance: 1);
    }

    [Fact]
    public async Task What_is_thrown_before_a_wait_comes_out_as_it_is_and_leaves_the_queue()
    {
        var answers = new Queue<HttpResponseMessage>([
            StubApi.Response("""{"error":{"details":{"retry_after":30}}}""", HttpStatusCode.TooManyRequests), StubApi.Response("""{"data":[]}""")]);
        var client = Client(new StubApi(_ => answers.Dequeue()));
        var fault = new InvalidOperationException("No time.");
        Assert.Same(
            fault,
            await Assert.ThrowsAsync<InvalidOperationException>(() => client.With(new RequestOptions { OnWait = _ => throw fault }).ListAsync()));
        await client.ListAsync();
    }

    [Fact]
    public async Task Disposing_of_what_With_gave_leaves_the_client_as_it_is()
    {
        var client = Client(StubApi.Answering("""{"data":[]}"""));
        client.With(new RequestOptions()).Dispose();
        await client.ListAsync();
    }

    private CallsClient Client(StubApi api) =>
        api.Client(options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, _time, VirtualTime.AttemptTimeout));
}
