namespace Truedy.Generated.Tests;

/// <summary>The status and the headers of a success.</summary>
public class RawResponseSpecs
{
    private readonly StubApi _api = new(_ =>
    {
        var response = StubApi.Response("""{"data":[{"id":"a"}],"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}""");
        response.Headers.Add("X-Request-ID", "req_of_the_header");
        response.Headers.Add("X-RateLimit-Remaining", "99");
        response.Headers.Add("Set-Cookie", ["session=c4n4ry", "other=c4n4ry"]);
        return response;
    });

    [Fact]
    public async Task A_page_has_them()
    {
        var page = await _api.Client().ListPageAsync();
        var raw = page.GetRawResponse()!;
        Assert.Equal((HttpStatusCode.OK, "99", "req_of_the_header", 1), (raw.StatusCode, raw.Headers["x-ratelimit-remaining"][0], raw.RequestId, raw.Attempts));
        Assert.Equal(["application/json; charset=utf-8"], raw.Headers["Content-Type"]);
        Assert.Equal(2, raw.Headers["Set-Cookie"].Count);
    }

    [Fact]
    public async Task Every_page_of_a_list_has_them() =>
        Assert.Equal("99", Assert.Single(await _api.Client().ListAllAsync().AsPages().AllAsync()).GetRawResponse()!.Headers["X-RateLimit-Remaining"][0]);

    [Fact]
    public async Task An_envelope_has_them() =>
        Assert.Equal("99", (await _api.Client().ListAsync()).GetRawResponse()!.Headers["X-RateLimit-Remaining"][0]);

    [Fact]
    public async Task The_request_id_of_the_header_stands_in_for_the_one_that_the_body_lacks() =>
        Assert.Equal("req_of_the_header", (await _api.Client().ListPageAsync()).RequestId);

    [Fact]
    public async Task They_say_how_many_attempts_there_were()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.BadGateway, HttpStatusCode.OK]);
        var client = new StubApi(_ => StubApi.Response("""{"data":[]}""", answers.Dequeue())).Client(options =>
            (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, new VirtualTime(), VirtualTime.AttemptTimeout));
        var raw = (await client.ListPageAsync()).GetRawResponse()!;
        Assert.Equal((2, "HTTP 200 after 2 attempts", (string?)null), (raw.Attempts, raw.ToString(), raw.RequestId));
    }

    [Fact]
    public async Task What_headers_say_is_printed_and_serialised_nowhere()
    {
        var page = await _api.Client().ListPageAsync();
        var envelope = await _api.Client().ListAsync();
        object[] all = [page, envelope, page.GetRawResponse()!, page.Items[0]];
        Assert.All(all, each => Assert.DoesNotContain("c4n4ry", each.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("c4n4ry", Newtonsoft.Json.JsonConvert.SerializeObject(new { page, envelope }), StringComparison.Ordinal);
        Assert.DoesNotContain("c4n4ry", System.Text.Json.JsonSerializer.Serialize(new { page, envelope }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_made_by_hand_has_none() => Assert.Null(new Page<string>([]).GetRawResponse());
}
