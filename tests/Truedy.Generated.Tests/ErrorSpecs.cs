namespace Truedy.Generated.Tests;

public class ErrorSpecs
{
    [Theory]
    [InlineData("ErrorWithMeta.json", "not_found", "The requested resource does not exist", "req_meta")]
    [InlineData("ErrorWithRequestId.json", "conflict", "Already there", "req_error")]
    [InlineData("ErrorDetailText.json", null, "Not Found", null)]
    [InlineData("ErrorDetailObject.json", "forbidden", "Not yours", "req_nested")]
    [InlineData("ErrorDetailList.json", null, null, null)]
    [InlineData("ErrorNginx.html", null, null, null)]
    public async Task An_error_body_is_understood_in_each_of_its_shapes(string fixture, string? code, string? message, string? requestId)
    {
        var body = Fixture.Text(fixture);
        var error = await FailAsync((HttpStatusCode)418, body, "application/octet-stream");
        Assert.Equal((HttpStatusCode)418, error.StatusCode);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(message, error.ErrorMessage);
        Assert.Equal(requestId, error.RequestId);
        Assert.Equal(body, error.ResponseBody);
    }

    [Theory]
    [InlineData("""{"error":{"code":"a"},"detail":{"error":{"code":"b"},"code":"c"}}""", "a", null, null)]
    [InlineData("""{"error":5,"detail":{"error":{"code":"b"},"code":"c"}}""", "b", null, null)]
    [InlineData("""{"detail":{"code":"c","message":"m","request_id":"r"}}""", "c", "m", "r")]
    [InlineData("""{"detail":"d","error":"e","message":"m"}""", null, "d", null)]
    [InlineData("""{"error":"e","message":"m","meta":{"request_id":"r"}}""", null, "e", "r")]
    [InlineData("""{"message":"m"}""", null, "m", null)]
    [InlineData("""{"title":"t","message":"m"}""", null, "m", null)]
    [InlineData("""{"title":"t","error":null}""", null, "t", null)]
    [InlineData("""{"error":{"request_id":"inner"},"meta":{"request_id":"outer"}}""", null, null, "outer")]
    public async Task Where_shapes_are_mixed_the_documented_one_counts(string body, string? code, string? message, string? requestId)
    {
        var error = await FailAsync(HttpStatusCode.Conflict, body);
        Assert.Equal((code, message, requestId), (error.ErrorCode, error.ErrorMessage, error.RequestId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"error\"")]
    [InlineData("{\"error\":\"boom\"}")]
    [InlineData("{\"error\":{\"code\":5,\"message\":[],\"details\":null},\"meta\":[]}")]
    [InlineData("{\"detail\":")]
    public async Task An_error_body_that_says_nothing_leaves_the_status(string body)
    {
        var error = await FailAsync(HttpStatusCode.BadGateway, body);
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
        Assert.Null(error.ErrorCode);
        Assert.Null(error.RequestId);
        Assert.True(error.IsTransient);
        Assert.Contains("GET calls failed with HTTP 502.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, typeof(TruedyApiException), false)]
    [InlineData(401, typeof(TruedyAuthenticationException), false)]
    [InlineData(402, typeof(TruedyApiException), false)]
    [InlineData(403, typeof(TruedyAuthenticationException), false)]
    [InlineData(404, typeof(TruedyApiException), false)]
    [InlineData(408, typeof(TruedyApiException), true)]
    [InlineData(409, typeof(TruedyApiException), false)]
    [InlineData(422, typeof(TruedyApiException), false)]
    [InlineData(429, typeof(TruedyRateLimitException), true)]
    [InlineData(500, typeof(TruedyApiException), true)]
    [InlineData(501, typeof(TruedyApiException), false)]
    [InlineData(502, typeof(TruedyApiException), true)]
    [InlineData(503, typeof(TruedyApiException), true)]
    [InlineData(504, typeof(TruedyApiException), true)]
    [InlineData(307, typeof(TruedyApiException), false)]
    public async Task The_status_decides_the_exception_whatever_the_body_says(int status, Type type, bool isTransient)
    {
        var error = await FailAsync((HttpStatusCode)status, """{"error":{"code":"not_found","message":"x"}}""");
        Assert.IsType(type, error);
        Assert.Equal(isTransient, error.IsTransient);
        Assert.Equal(status, (int)error.StatusCode);
    }

    [Fact]
    public async Task The_request_id_falls_back_to_the_header()
    {
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response("", HttpStatusCode.InternalServerError);
            response.Headers.Add("X-Request-ID", "req_header");
            return response;
        });
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => api.Client().ListAsync());
        Assert.Equal("req_header", error.RequestId);
        Assert.Contains("req_header", error.Message, StringComparison.Ordinal);
        Assert.Equal(["req_header"], error.Headers["x-request-id"]);
    }

    [Fact]
    public async Task The_request_id_of_the_body_counts_before_the_one_of_the_header()
    {
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response("""{"meta":{"request_id":"req_body"}}""", HttpStatusCode.Conflict);
            response.Headers.Add("X-Request-ID", "req_header");
            return response;
        });
        Assert.Equal("req_body", (await Assert.ThrowsAsync<TruedyApiException>(() => api.Client().ListAsync())).RequestId);
    }

    [Fact]
    public async Task A_refused_parameter_is_named_and_its_value_is_not()
    {
        var error = await FailAsync((HttpStatusCode)422, Fixture.Text("ErrorDetailList.json"));
        Assert.Contains("query.limit (less_than_equal)", error.Message, StringComparison.Ordinal);
        Assert.Contains("body.0.to (string_type)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("555", error.Message, StringComparison.Ordinal);
        Assert.Equal("+15551234567", (string?)error.Details![1]!["input"]);
    }

    [Fact]
    public async Task A_message_stays_short_however_much_was_refused()
    {
        var place = string.Join(",", Enumerable.Repeat("\"level\"", 500));
        var faults = string.Join(",", Enumerable.Repeat($$"""{"loc":[{{place}}],"type":"missing"}""", 10));
        var error = await FailAsync((HttpStatusCode)422, $$"""{"detail":[{{faults}}]}""");
        Assert.Contains("level.level (missing)", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 500);
    }

    [Theory]
    [InlineData("""{"detail":[1,"x",{},{"loc":[],"type":null},{"loc":["+15550001234"]}]}""", "GET calls failed with HTTP 422.")]
    [InlineData("""{"detail":[{"loc":["query","limit"]}]}""", "GET calls failed with HTTP 422. Refused: query.limit.")]
    public async Task What_was_refused_is_named_only_where_the_answer_names_it(string body, string message) =>
        Assert.Equal(message, (await FailAsync((HttpStatusCode)422, body)).Message);

    [Fact]
    public async Task A_refused_key_says_where_to_look()
    {
        var error = await FailAsync(HttpStatusCode.Unauthorized, Fixture.Text("ErrorWithMeta.json"));
        Assert.Contains("The API key was not accepted", error.Message, StringComparison.Ordinal);
        Assert.Contains("TRUEDY_API_KEY", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(StubApi.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_says_in_its_own_words_stays_out_of_the_message()
    {
        const string Body = """{"error":{"code":"+15551234567","message":"No agent for +15551234567"},"meta":{"request_id":"15551234567"}}""";
        var error = await FailAsync(HttpStatusCode.BadRequest, Body);
        Assert.DoesNotContain("5551234567", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("No agent for +15551234567", error.ErrorMessage);
    }

    [Theory]
    [InlineData("agent_15551234567")]
    [InlineData("tel-555-123-4567")]
    [InlineData("truedy_0123456789abcdefghijABCDEFGHIJ01")]
    [InlineData("x.TRUEDY_0123456789abcdefghijABCDEFGHIJ01")]
    public async Task A_code_that_holds_a_phone_number_or_a_key_stays_out_of_the_message(string code)
    {
        var error = await FailAsync((HttpStatusCode)422, $$$"""{"error":{"code":"{{{code}}}","details":[{"loc":["{{{code}}}"],"type":"{{{code}}}"}]}}""");
        Assert.Equal("GET calls failed with HTTP 422.", error.Message);
        Assert.Equal(code, error.ErrorCode);
    }

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("req_5f3a99c1d20b", true)]
    [InlineData("20260303203021-00012345-abc", false)]
    [InlineData("call-19995550142", false)]
    [InlineData("call_1.999.555.0142", false)]
    [InlineData("42", true)]
    [InlineData("15551234567", false)]
    [InlineData("555-123-4567", false)]
    [InlineData("truedy_0123456789abcdefghijABCDEFGHIJ01", false)]
    [InlineData("req 1", false)]
    public async Task A_request_id_is_in_the_message_unless_it_may_be_something_else(string requestId, bool isShown)
    {
        var error = await FailAsync((HttpStatusCode)409, $$$"""{"meta":{"request_id":"{{{requestId}}}"}}""");
        Assert.Equal($"GET calls failed with HTTP 409.{(isShown ? $" Request id: {requestId}." : "")}", error.Message);
        Assert.Equal(requestId, error.RequestId);
    }

    [Fact]
    public async Task Only_the_start_of_a_long_error_body_is_kept()
    {
        var error = await FailAsync(HttpStatusCode.BadGateway, new string('x', 1_000_000));
        Assert.Equal(64 * 1024, error.ResponseBody!.Length);
    }

    [Fact]
    public async Task The_headers_of_the_body_are_among_those_of_the_answer() =>
        Assert.Equal(["text/csv; charset=utf-8"], (await FailAsync(HttpStatusCode.NotFound, "", "text/csv")).Headers["content-type"]);

    [Fact]
    public async Task An_error_body_that_breaks_off_is_kept_as_far_as_it_came_and_its_status_counts()
    {
        var api = new StubApi(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StreamContent(new BreaksOff("""{"error":"""u8.ToArray())) });
        var error = await Assert.ThrowsAsync<TruedyAuthenticationException>(() => api.Client().ListAsync());
        Assert.Equal("""{"error":""", error.ResponseBody);
    }

    [Fact]
    public async Task A_page_that_breaks_off_while_it_is_read_is_a_truedy_exception_with_its_cause()
    {
        var api = new StubApi(_ => new HttpResponseMessage { Content = new StreamContent(new BreaksOff("""{"data":["""u8.ToArray())) });
        Assert.IsType<IOException>((await Assert.ThrowsAsync<TruedyException>(() => api.Client().ListAsync())).InnerException);
    }

    [Fact]
    public async Task A_connection_that_fails_is_a_truedy_exception_with_its_cause()
    {
        var api = new StubApi(_ => throw new HttpRequestException("Connection refused"));
        var error = await Assert.ThrowsAsync<TruedyException>(() => api.Client().ListAsync());
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    private static async Task<TruedyApiException> FailAsync(HttpStatusCode status, string body, string mediaType = "application/json") =>
        await Assert.ThrowsAnyAsync<TruedyApiException>(() => StubApi.Answering(body, status, mediaType).Client().ListAsync());

    private sealed class BreaksOff(byte[] start) : MemoryStream(start)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("Connection reset by peer");

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
    }
}
