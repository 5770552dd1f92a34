namespace Truedy.Generated.Tests;

/// <summary>What generated clients ask for in ways that no operation does today, and that one may after the next change of the contract.</summary>
/// <remarks>Generated code is inside of the library, so these tests look there, as those of the readers do.</remarks>
public class PrimitiveSendingTests
{
    private readonly List<(string Line, string? ContentType, string? Body, IReadOnlyDictionary<string, string> Headers)> _sent = [];

    [Theory]
    [InlineData("a/b?c#d e", "a%2Fb%3Fc%23d%20e")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("...", "...")]
    [InlineData(".a", ".a")]
    [InlineData(5, "5")]
    [InlineData(true, "true")]
    public async Task A_value_stays_one_part_of_the_path(object value, string part)
    {
        await SendAsync(HttpMethod.Get, "calls/{id}/notes", request => request.Path("id", value));
        Assert.Equal($"GET https://api.truedy.ai/api/public/v1/calls/{part}/notes", _sent[0].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_value_that_would_lead_elsewhere_is_refused(string value)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>("id", () => SendAsync(HttpMethod.Get, "calls/{id}", request => request.Path("id", value)));
        Assert.StartsWith("'id' is part of the address of GET calls/{id}: it must not be empty, nor dots only.", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>("id", () => SendAsync(HttpMethod.Get, "calls/{id}", request => request.Path("id", null!)));
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task What_is_asked_for_is_written_as_the_web_does()
    {
        var time = new DateTimeOffset(2026, 3, 3, 20, 30, 21, 500, TimeSpan.FromHours(2));
        await SendAsync(HttpMethod.Get, "calls", request => request
            .Query("a b", "c&d").Query("none", null).Query("word", default(CallStatus)).Query("flag", false).Query("since", time).Query("most", 1.5m).Query("empty", "").QueryEach("id", ["x", "y"]).QueryEach<string>("no", null));
        Assert.Equal("GET https://api.truedy.ai/api/public/v1/calls?a%20b=c%26d&flag=false&since=2026-03-03T18%3A30%3A21.5Z&most=1.5&empty=&id=x&id=y", _sent[0].Line);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_what_for()
    {
        await SendAsync(HttpMethod.Get, "calls");
        Assert.Equal("application/json", _sent[0].Headers["Accept"]);
        Assert.Matches(@"^Truedy\.Generated/\d+\.\d+\.\d+$", _sent[0].Headers["User-Agent"]);
    }

    [Fact]
    public async Task A_header_of_the_operation_is_sent_and_an_absent_one_is_not()
    {
        await SendAsync(HttpMethod.Get, "calls", request => request.Header("X-Tenant", "a ~b").Header("X-Count", 5).Header("X-None", null).Header("Accept", "text/csv"));
        Assert.Equal(("a ~b", "5", "text/csv"), (_sent[0].Headers["X-Tenant"], _sent[0].Headers["X-Count"], _sent[0].Headers["Accept"]));
        Assert.DoesNotContain("X-None", _sent[0].Headers.Keys);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("\u007f")]
    [InlineData("ü")]
    public async Task A_header_that_could_be_more_than_one_is_refused_and_not_repeated(string value)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>("X-Tenant", () => SendAsync(HttpMethod.Get, "calls", request => request.Header("X-Tenant", value)));
        Assert.StartsWith("The header 'X-Tenant' of GET calls has to be printable ASCII.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_json_in_utf_8_and_an_absent_one_is_none()
    {
        await SendAsync(HttpMethod.Post, "calls", request => request.Json(new PaginationInfo { Total = 5, AdditionalProperties = { ["note"] = "ü" } }));
        Assert.Equal(("application/json", """{"total":5,"limit":0,"offset":0,"has_more":false,"note":"ü"}"""), (_sent[0].ContentType, _sent[0].Body));
        await SendAsync(HttpMethod.Post, "calls", request => request.Json(null));
        Assert.Null(_sent[1].Body);
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Only_what_does_no_harm_when_it_is_done_twice_is_repeated(string method, int attempts)
    {
        if (attempts == 1)
            await Assert.ThrowsAsync<TruedyApiException>(() => SendAsync(new HttpMethod(method), "calls", statuses: [500, 200]));
        else
            await SendAsync(new HttpMethod(method), "calls", statuses: [500, 200]);
        Assert.Equal(attempts, _sent.Count);
    }

    [Theory]
    [InlineData("POST", "mine")]
    [InlineData("PATCH", null)]
    [InlineData("POST", "")]
    public async Task A_named_operation_is_repeated_under_the_same_name(string method, string? key)
    {
        await SendAsync(new HttpMethod(method), "calls", request => request.IdempotencyKey("Idempotency-Key", key).Json(new ResponseMeta()), [500, 503, 200]);
        Assert.Equal(3, _sent.Count);
        var sent = Assert.Single(_sent.Select(one => one.Headers["Idempotency-Key"]).Distinct(StringComparer.Ordinal));
        Assert.True(key is "mine" ? sent == key : Guid.TryParse(sent, out _), sent);
        Assert.Single(_sent.Select(one => one.Body).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_a_stream_that_reads_on_until_it_is_disposed_of()
    {
        var content = new Watched();
        using var client = Client(_ => new HttpResponseMessage { Content = new StreamContent(content) });
        using (var file = await client.FileAsync(new ApiRequest(HttpMethod.Get, "files/1")))
            Assert.Equal("%PDF", await new StreamReader(file, leaveOpen: true).ReadToEndAsync());
        Assert.Equal("*/*", _sent[0].Headers["Accept"]);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_nobody_reads_is_disposed_of_at_once()
    {
        var content = new Watched();
        using var client = Client(_ => new HttpResponseMessage { Content = new StreamContent(content) });
        await client.DoAsync(new ApiRequest(HttpMethod.Get, "files/1"));
        Assert.True(content.IsDisposed);
    }

    private async Task SendAsync(HttpMethod method, string path, Func<ApiRequest, ApiRequest>? configure = null, int[]? statuses = null)
    {
        var answers = new Queue<int>(statuses ?? [200]);
        using var client = Client(_ => new HttpResponseMessage((HttpStatusCode)answers.Dequeue()));
        var request = new ApiRequest(method, path);
        await client.DoAsync(configure?.Invoke(request) ?? request);
    }

    private AnyClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var api = new StubApi(request =>
        {
            var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.Ordinal);
            _sent.Add(($"{request.Method} {request.RequestUri!.AbsoluteUri}", request.Content?.Headers.ContentType?.ToString(), request.Content?.ReadAsStringAsync().GetAwaiter().GetResult(), headers));
            return answer(request);
        });
        return new AnyClient(api.HttpClient(), new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 3, TimeProvider = new VirtualTime(), AttemptTimeout = VirtualTime.AttemptTimeout });
    }

    private sealed class AnyClient(HttpClient http, TruedyClientOptions options) : TruedyServiceClient(http, options)
    {
        public Task DoAsync(ApiRequest request) => SendAsync(request, CancellationToken.None);

        public Task<Stream> FileAsync(ApiRequest request) => SendForStreamAsync(request, CancellationToken.None);
    }

    private sealed class Watched() : MemoryStream("%PDF"u8.ToArray())
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
