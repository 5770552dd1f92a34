using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>What generated clients will call once the contract has more than one operation, by a client written as the generator would.</summary>
public class OperationSeamTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 3, 9, 0, 0, TimeSpan.FromHours(2));
    private string _body = "";
    private HttpRequestMessage? _sent;

    [Fact]
    public async Task A_path_keeps_what_it_is_given_in_one_part()
    {
        var things = Things(_ => StubApi.Response("""{"data":{"request_id":"a"}}"""));
        await things.GetAsync("a/b?c#d e%2F\u00fc");
        Assert.Equal("https://api.truedy.ai/api/public/v1/things/a%2Fb%3Fc%23d%20e%252F%C3%BC", _sent!.RequestUri!.AbsoluteUri);
        await things.GetAsync("...");
        Assert.EndsWith("/things/...", _sent.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(null)]
    public async Task A_path_leads_nowhere_else(string? id)
    {
        var things = Things(_ => throw new InvalidOperationException("Nothing should be sent."));
        Assert.Equal("thing_id", (await Assert.ThrowsAnyAsync<ArgumentException>(() => things.GetAsync(id!))).ParamName);
    }

    [Fact]
    public async Task Every_kind_of_value_is_written_as_the_api_reads_it()
    {
        await Things(_ => StubApi.Response("")).SearchAsync([CallStatus.Failed, "odd one"], Nine, 0.50m, true, "", null);
        Assert.Equal(
            "?statuses%5B%5D=failed&statuses%5B%5D=odd%20one&since=2026-03-03T07%3A00%3A00Z&cost=0.50&exact=true&text=", _sent!.RequestUri!.Query);
        Assert.False(_sent.Headers.Contains("X-Depth"));
        Assert.Null(_sent.Content);
    }

    [Fact]
    public async Task A_header_is_sent_where_it_has_a_value()
    {
        await Things(_ => StubApi.Response("")).SearchAsync(null, null, null, null, null, 3);
        Assert.Equal(("3", ""), (Assert.Single(_sent!.Headers.GetValues("X-Depth")), _sent.RequestUri!.Query));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: secret")]
    [InlineData("secret\u007f")]
    [InlineData("secret\u00fc")]
    public async Task A_header_that_cannot_be_sent_is_refused_without_being_repeated(string key)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Things(_ => StubApi.Response("{}")).CreateAsync(new ResponseMeta(), key));
        Assert.Equal("X-Idempotency-Key", fault.ParamName);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.Null(_sent);
    }

    [Fact]
    public async Task A_body_is_json_of_what_is_set()
    {
        await Things(_ => StubApi.Response("{}")).CreateAsync(new ResponseMeta { RequestId = "\u00fc", Timestamp = Nine }, "key-1");
        Assert.Equal("""{"request_id":"ü","ts":"2026-03-03T09:00:00+02:00"}""", _body);
        Assert.Equal("application/json", _sent!.Content!.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task An_idempotency_key_is_made_once_a_call_and_kept_over_its_retries()
    {
        var keys = new List<string>();
        var (time, answers) = (new VirtualTime(), 0);
        var things = Things(
            request =>
            {
                keys.Add(Assert.Single(request.Headers.GetValues("X-Idempotency-Key")));
                return StubApi.Response("{}", answers++ % 2 == 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.Created);
            },
            options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, time, VirtualTime.AttemptTimeout));
        await things.CreateAsync(new ResponseMeta(), null);
        await things.CreateAsync(new ResponseMeta(), "");
        Assert.Equal(4, keys.Count);
        Assert.True(keys[0] == keys[1] && keys[2] == keys[3] && keys[0] != keys[2], string.Join(", ", keys));
        Assert.All(keys, key => Assert.True(Guid.TryParse(key, out _), key));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task What_may_not_happen_twice_is_sent_once(string method)
    {
        foreach (var status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            var (time, sent) = (new VirtualTime(), 0);
            var things = Things(
                _ =>
                {
                    sent++;
                    return StubApi.Response("", (HttpStatusCode)status);
                },
                options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, time, VirtualTime.AttemptTimeout));
            var error = await Assert.ThrowsAnyAsync<TruedyApiException>(() => things.DoAsync(method));
            Assert.Equal((1, 1), (sent, error.Attempts));
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task What_does_no_harm_twice_is_repeated(string method)
    {
        var (time, sent) = (new VirtualTime(), 0);
        var things = Things(
            _ => StubApi.Response("", sent++ == 0 ? HttpStatusCode.BadGateway : HttpStatusCode.NoContent),
            options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, time, VirtualTime.AttemptTimeout));
        await things.DoAsync(method);
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task Others_wait_where_a_request_that_is_not_repeated_meets_the_rate_limit()
    {
        var (time, answers) = (new VirtualTime(), new List<TimeSpan>());
        var start = time.GetTimestamp();
        var things = Things(
            request =>
            {
                answers.Add(time.GetElapsedTime(start));
                var response = StubApi.Response("", answers.Count == 1 ? (HttpStatusCode)429 : HttpStatusCode.NoContent);
                response.Headers.TryAddWithoutValidation("Retry-After", "30");
                return response;
            },
            options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, time, VirtualTime.AttemptTimeout));
        await Assert.ThrowsAsync<TruedyRateLimitException>(() => things.DoAsync("POST"));
        await things.DoAsync("POST");
        Assert.InRange(answers[1], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(45));
    }

    [Fact]
    public async Task A_file_is_read_while_it_comes_and_let_go_when_it_is_disposed_of()
    {
        using var file = new Watched("%PDF"u8.ToArray());
        var things = Things(_ => new HttpResponseMessage { Content = new StreamContent(file) });
        using (var answer = await things.GetFileAsync())
        {
            Assert.Equal("*/*", _sent!.Headers.Accept.ToString());
            Assert.False(file.IsDisposed);
            Assert.Equal("%PDF", await new StreamReader(answer.Content).ReadToEndAsync());
        }
        Assert.True(file.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_nobody_reads_is_let_go()
    {
        using var file = new Watched("gone"u8.ToArray());
        await Things(_ => new HttpResponseMessage { Content = new StreamContent(file) }).DoAsync("DELETE");
        Assert.True(file.IsDisposed);
        Assert.Equal("application/json", _sent!.Headers.Accept.ToString());
    }

    [Fact]
    public async Task One_object_comes_without_its_envelope_and_what_the_envelope_says_stays()
    {
        var response = await Things(_ => StubApi.Response("""{"data":{"request_id":"a"},"meta":{"request_id":"req_1"},"trace":[1]}""")).GetAsync("a");
        ResponseMeta value = response;
        Assert.Same(response.Value, value);
        Assert.Equal(("a", "req_1", "req_1"), (value.RequestId, response.RequestId, response.Meta!.RequestId));
        Assert.Equal(1, (int)Assert.Single(response.AdditionalProperties, member => member.Key == "trace").Value[0]!);
        Assert.Same(response.AdditionalProperties, response.AdditionalProperties);
    }

    [Theory]
    [InlineData("""{"data":null,"meta":{}}""", "data")]
    [InlineData("""{"meta":{}}""", "data")]
    [InlineData("""{"data":[]}""", "data")]
    [InlineData("[]", "")]
    public async Task An_envelope_without_its_object_is_not_what_was_promised(string body, string path) =>
        Assert.Equal(path, (await Assert.ThrowsAsync<TruedyResponseException>(() => Things(_ => StubApi.Response(body)).GetAsync("a"))).JsonPath);

    [Fact]
    public void A_response_can_be_made_for_a_test()
    {
        Assert.Null(new Response<string>("a", new ResponseMeta()).RequestId);
        Assert.Null(new Response<string>("a").Meta);
        Assert.Throws<ArgumentNullException>("value", () => new Response<string>(null!));
        Assert.Throws<ArgumentNullException>("response", () => { string _ = (Response<string>)null!; });
    }

    private ThingsClient Things(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<TruedyClientOptions>? configure = null)
    {
        var api = new StubApi(request =>
        {
            _sent = request;
            _body = request.Content is null ? "" : new StreamReader(request.Content.ReadAsStream(), Encoding.UTF8).ReadToEnd();
            return answer(request);
        });
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 };
        configure?.Invoke(options);
        return new ThingsClient(api.HttpClient(), options);
    }

    private sealed class ThingsClient(HttpClient http, TruedyClientOptions options) : TruedyServiceClient(http, options)
    {
        public Task<Response<ResponseMeta>> GetAsync(string id) => SendForValueAsync<ResponseMeta>(
            new ApiRequest(HttpMethod.Get, "things/{thing_id}").Path("thing_id", id),
            ResponseMeta.__Read,
            CancellationToken.None);

        public Task CreateAsync(ResponseMeta body, string? key) =>
            SendAsync(new ApiRequest(HttpMethod.Post, "things").Json(body, static (writer, value) => value.__Write(writer)).IdempotencyKey("X-Idempotency-Key", key), CancellationToken.None);

        public Task SearchAsync(IEnumerable<CallStatus>? statuses, DateTimeOffset? since, decimal? cost, bool? exact, string? text, int? depth) => SendAsync(
            new ApiRequest(HttpMethod.Get, "things").QueryEach("statuses[]", statuses).Query("since", since).Query("cost", cost).Query("exact", exact).Query("text", text)
                .Header("X-Depth", depth).Json((ResponseMeta?)null, static (writer, value) => value.__Write(writer)),
            CancellationToken.None);

        public Task DoAsync(string method) => SendAsync(new ApiRequest(new HttpMethod(method), "things"), CancellationToken.None);

        public Task<FileResponse> GetFileAsync() =>
            SendForFileAsync(new ApiRequest(HttpMethod.Get, "things/file").Accept("*/*"), CancellationToken.None);
    }

    private sealed class Watched(byte[] bytes) : MemoryStream(bytes)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
