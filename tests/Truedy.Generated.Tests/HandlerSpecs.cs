using System.Net.Http.Headers;

namespace Truedy.Generated.Tests;

/// <summary>What an HttpClient of the caller's brings along: its settings hold, and what its handlers throw comes out with its true cause.</summary>
public class HandlerSpecs
{
    [Fact]
    public async Task My_user_agent_is_sent_before_the_one_of_the_client()
    {
        var sent = new Sent();
        using var http = new HttpClient(sent);
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("MyApp", "1.2"));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(on Tuesdays)"));
        await Client(http).ListAsync();
        Assert.Matches(@"^MyApp/1\.2 \(on Tuesdays\) Truedy\.Generated/\d+\.\d+\.\d+$", sent.Message!.Headers.UserAgent.ToString());
    }

    [Fact]
    public async Task A_timeout_of_a_resilience_handler_is_a_timeout_with_its_cause_and_figure()
    {
        var cause = new Polly.Timeout.TimeoutRejectedException("The operation didn't complete within the allowed timeout of '00:00:30'.");
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Throwing(cause).ListAsync());
        Assert.Contains("'00:00:30'", error.Message, StringComparison.Ordinal);
        Assert.Same(cause, error.InnerException);
    }

    [Fact]
    public async Task A_timeout_that_a_handler_reports_as_a_cancellation_is_a_timeout_with_its_figure()
    {
        var cause = new TaskCanceledException("Cancelled.", new TimeoutException("The handler waited for 7 s."));
        using var http = new HttpClient(new Throws(cause)) { Timeout = Timeout.InfiniteTimeSpan };
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Client(http).ListAsync());
        Assert.Equal(
            "GET calls did not complete: a handler of the HttpClient that was passed in gave up. The handler waited for 7 s.", error.Message);
    }

    [Fact]
    public async Task An_open_circuit_is_a_truedy_exception_at_once()
    {
        var (cause, time) = (new Polly.CircuitBreaker.BrokenCircuitException("The circuit is now open."), new VirtualTime());
        using var http = new HttpClient(new Throws(cause));
        var client = Client(
            http, options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, time, VirtualTime.AttemptTimeout));
        var error = await Assert.ThrowsAsync<TruedyException>(() => client.ListAsync());
        Assert.Equal("GET calls was not sent: a handler of the HttpClient that was passed in refused to. The circuit is now open.", error.Message);
        Assert.Same(cause, error.InnerException);
        Assert.Empty(time.Waits);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    public async Task A_success_without_a_body_says_so_and_is_not_asked_for_again(int status)
    {
        var api = new StubApi(_ => StubApi.Response("", (HttpStatusCode)status));
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => api.Client(Retrying).ListAsync());
        Assert.Equal($"The answer to GET calls is not what the contract promises: HTTP {status} has no body, and JSON was promised.", error.Message);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_body_that_is_compressed_still_says_so_and_is_not_asked_for_again()
    {
        var api = new StubApi(
            _ => new HttpResponseMessage { Content = new ByteArrayContent([0x1f, 0x8b, 8, 0]) { Headers = { ContentEncoding = { "gzip" } } } });
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => api.Client(Retrying).ListAsync());
        Assert.Contains("AutomaticDecompression", error.Message, StringComparison.Ordinal);
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(TruedyException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task What_my_key_provider_throws_comes_out_as_it_is(Type type)
    {
        var (fault, asked) = ((Exception)Activator.CreateInstance(type, "The vault is closed.")!, 0);
        var client = StubApi.Answering("").Client(options =>
        {
            Retrying(options);
            (options.ApiKey, options.ApiKeyProvider) = (null, _ => asked++ >= 0 ? throw fault : default);
        });
        Assert.Same(fault, await Assert.ThrowsAnyAsync<Exception>(() => client.ListAsync()));
        Assert.Equal(("The vault is closed.", 1), (fault.Message, asked));
    }

    [Fact]
    public async Task One_item_that_nests_too_deep_is_one_malformed_item()
    {
        var (deep, fine) = (Nested(65), Nested(64));
        var api = StubApi.Answering($$"""{"data":[{"id":"a"},{"id":"b","metadata":{{deep}}},{"id":"c","metadata":{{fine}}}]}""");
        var page = await api.Client().ListPageAsync();
        Assert.Equal(["a", "c"], page.Items.Select(call => call.Id));
        Assert.Equal("the value at 'data[1].metadata' nests deeper than 64 levels", Assert.Single(page.MalformedItems).Reason);
        Assert.Equal(fine.Length, page.Items[1].AdditionalProperties["metadata"].ToString(Newtonsoft.Json.Formatting.None).Length);
    }

    [Fact]
    public async Task Disposing_of_the_client_stops_a_body_that_is_being_read_and_says_so()
    {
        var body = new HangingBody();
        var client = new StubApi(_ => new HttpResponseMessage { Content = new StreamContent(body) }).Client(Retrying);
        var request = client.ListAsync();
        await body.Reading;
        client.Dispose();
        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => request);
        Assert.Contains("disposed of during GET calls", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListAsync());
        client.Dispose();
    }

    private static string Nested(int levels) => $"{string.Concat(Enumerable.Repeat("{\"a\":", levels))}1{new string('}', levels)}";

    private static void Retrying(TruedyClientOptions options) => options.MaxRetries = 3;

    private static CallsClient Throwing(Exception fault) => Client(new HttpClient(new Throws(fault)));

    private static CallsClient Client(HttpClient http, Action<TruedyClientOptions>? configure = null)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 };
        configure?.Invoke(options);
        return new CallsClient(http, options);
    }

    private sealed class Sent : HttpMessageHandler
    {
        public HttpRequestMessage? Message { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Message = request;
            return Task.FromResult(StubApi.Response("""{"data":[]}"""));
        }
    }

    private sealed class Throws(Exception fault) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(fault);
    }
}
