namespace Truedy.Generated.Tests;

public class MalformedItemSpecs
{
    private const string Malformed = """{"id":"b","status":{"now":"+15551234567"},"created_at":"2026-01-01T00:00:02Z"}""";
    private const string Body = $$$"""{"data":[{"id":"c","created_at":"2026-01-01T00:00:03Z"},{{{Malformed}}},{"id":"a","created_at":"2026-01-01T00:00:01Z"}],"pagination":{"total":3,"limit":100,"offset":0,"has_more":false}}""";

    [Fact]
    public async Task One_malformed_call_does_not_lose_the_others()
    {
        var response = await StubApi.Answering(Body).Client().ListAsync();
        Assert.Equal(["c", "a"], response.Data.Select(call => call.Id));
        var malformed = Assert.Single(response.MalformedItems);
        Assert.Equal(1, malformed.Index);
        Assert.Equal("data[1].status", malformed.JsonPath);
        Assert.Equal("expected a string at 'data[1].status', found an object", malformed.Reason);
        Assert.Equal(Malformed, malformed.GetRawJson());
        Assert.DoesNotContain("555", malformed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_among_the_calls_is_reported() =>
        Assert.Equal("expected an item at 'data[0]', found null", Assert.Single((await StubApi.Answering("""{"data":[null,{"id":"a"}]}""").Client().ListAsync()).MalformedItems).Reason);

    [Theory]
    [InlineData("""{"id":"a"}""", "5")]
    [InlineData("5", """{"id":"a"}""")]
    [InlineData("""{"id":"a"}""", "5", """{"id":"b"}""")]
    [InlineData("""{"id":"a"}""", "5", "null", """{"id":"b"}""", "5")]
    [InlineData("5", "5")]
    [InlineData("""{"id":"b","created_at":"2026-01-01T00:00:03Z"}""", "5", """{"id":"a"}""")]
    public async Task It_is_counted_once_beside_calls_without_a_time(params string[] items)
    {
        var malformed = items.Count(item => item[0] != '{');
        foreach (var (isSilent, pageSize) in new[] { (true, 100), (false, 100), (true, 2), (false, 2), (true, 1), (false, 1) })
        {
            var api = new StubApi(request => Page(items, request.RequestUri!.Query, isSilent));
            var pages = await api.Client().ListAllAsync(new CallListOptions { PageSize = pageSize }).AsPages().AllAsync();
            Assert.Equal((items.Length - malformed, malformed), (pages.Sum(page => page.Items.Count), pages.Sum(page => page.MalformedItems.Count)));
        }
    }

    [Fact]
    public async Task An_enumeration_reports_it_on_its_page_and_goes_on()
    {
        var page = Assert.Single(await StubApi.Answering(Body).Client().ListAllAsync().AsPages().AllAsync());
        Assert.Equal(["c", "a"], page.Items.Select(call => call.Id));
        Assert.Equal("data[1].status", Assert.Single(page.MalformedItems).JsonPath);
        Assert.True(page.IsNewestFirst);
    }

    [Fact]
    public async Task A_malformed_call_that_two_pages_share_is_reported_once()
    {
        var list = new CallList(300);
        var malformed = list.Rows.Where((_, index) => index % 7 == 0).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var api = new StubApi(request => StubApi.Response(Break(list.Api.HttpClient().GetStringAsync(request.RequestUri).GetAwaiter().GetResult())));
        var pages = await api.Client().ListAllAsync(new CallListOptions { PageSize = 20 }).AsPages().AllAsync();
        Assert.Equal(
            list.Rows.Select(row => row.Id).Where(id => !malformed.Contains(id)), pages.SelectMany(page => page.Items).Select(call => call.Id));
        Assert.Equal(malformed.Count, pages.Sum(page => page.MalformedItems.Count));

        string Break(string body)
        {
            var json = Newtonsoft.Json.Linq.JObject.Parse(body);
            foreach (var call in json["data"]!.Where(call => malformed.Contains((string)call["id"]!)))
                call["status"] = new Newtonsoft.Json.Linq.JArray();
            return json.ToString();
        }
    }

    [Fact]
    public async Task A_page_of_nothing_but_malformed_calls_does_not_end_the_list()
    {
        var list = new CallList(250);
        var api = new StubApi(request =>
        {
            var body = list.Api.HttpClient().GetStringAsync(request.RequestUri).GetAwaiter().GetResult();
            return StubApi.Response(body.Replace("\"completed\"", "[]", StringComparison.Ordinal));
        });
        var pages = await api.Client().ListAllAsync().AsPages().AllAsync();
        Assert.Empty(pages.SelectMany(page => page.Items));
        Assert.Equal(250, pages.Sum(page => page.MalformedItems.Count));
    }

    [Fact]
    public async Task Many_malformed_calls_behind_many_good_ones_are_found_without_reading_those_again()
    {
        var (good, bad) = (string.Join(",", Enumerable.Repeat("""{"id":"a","x":1}""", 20_000)), string.Join(",", Enumerable.Repeat("""{"id":[]}""", 500)));
        using var client = new AtOnce(() => StubApi.Response($$"""{"data":[{{good}},{{bad}}]}""")).Client();
        var (request, bytes) = AtOnce.List(client);
        Assert.Equal("data[20499].id", (await request).MalformedItems[^1].JsonPath);
        Assert.InRange(bytes, 0, 60_000_000);
    }

    [Fact]
    public async Task More_malformed_calls_than_ten_pages_hold_are_a_malformed_response()
    {
        var body = $$"""{"data":[{{string.Join(",", Enumerable.Repeat("5", 1_001))}}]}""";
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => StubApi.Answering(body).Client().ListAsync());
        Assert.Equal("data[1000]", error.JsonPath);
    }

    [Fact]
    public async Task A_strict_client_refuses_the_response()
    {
        var error = await Assert.ThrowsAsync<TruedyResponseException>(
            () => StubApi.Answering(Body).Client(options => options.Strict = true).ListAsync());
        Assert.Equal("data[1].status", error.JsonPath);
    }

    private static HttpResponseMessage Page(string[] items, string query, bool isSilent)
    {
        var (offset, limit) = (StubApi.Number(query, "offset"), StubApi.Number(query, "limit"));
        var pagination = isSilent ? "" : $$""","pagination":{"total":{{items.Length}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < items.Length ? "true" : "false")}}}""";
        return StubApi.Response($$"""{"data":[{{string.Join(",", items.Skip(offset).Take(limit))}}]{{pagination}}}""");
    }
}
