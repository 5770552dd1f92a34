using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Everything that a consumer receives, he can make for a test of his own.</summary>
public class ModelFactorySpecs
{
    [Fact]
    public async Task A_page_has_the_checkpoints_that_a_test_gives_it()
    {
        var page = TruedyModelFactory.Page(
            [new Call { Id = "a" }, new Call { Id = "b" }], new PaginationInfo { Total = 9 }, new ResponseMeta { RequestId = "req_1" }, hasMore: true,
            malformedItems: [TruedyModelFactory.MalformedItem("{}")], checkpointAfter: count => $"after {count}", isNewestFirst: false);

        Assert.Equal((9, "req_1", true, "after 2", false), (page.Pagination!.Total, page.RequestId, page.HasMore, page.Checkpoint, page.IsNewestFirst));
        Assert.Equal("data[0]", Assert.Single(page.MalformedItems).JsonPath);
        var list = TruedyModelFactory.AsyncPageable([page]);
        Assert.Equal([("a", "after 1"), ("b", "after 2")], (await list.WithCheckpoints().AllAsync()).Select(each => (each.Item.Id, each.Checkpoint!)));
        Assert.Equal(("c", "here"), (TruedyModelFactory.Checkpointed("c", "here").Item, TruedyModelFactory.Checkpointed("c", "here").Checkpoint));
        Assert.Null(TruedyModelFactory.Page(["x"]).Checkpoint);
        Assert.Throws<ArgumentNullException>("items", () => TruedyModelFactory.Page<string>(null!));
    }

    [Fact]
    public async Task A_list_can_fail_behind_its_pages()
    {
        var failure = new TruedyException("Gone.");
        var list = TruedyModelFactory.AsyncPageable([TruedyModelFactory.Page(["a"]), TruedyModelFactory.Page(["b"])], failure);

        var seen = new List<string>();
        var thrown = await Assert.ThrowsAsync<TruedyException>(async () =>
        {
            await foreach (var each in list)
                seen.Add(each);
        });

        Assert.Same(failure, thrown);
        Assert.Equal(["a", "b"], seen);
        Assert.Equal(["a"], await TruedyModelFactory.AsyncPageable([TruedyModelFactory.Page(["a"])]).AllAsync());
    }

    [Theory]
    [InlineData(401, typeof(TruedyAuthenticationException))]
    [InlineData(403, typeof(TruedyAuthenticationException))]
    [InlineData(429, typeof(TruedyRateLimitException))]
    [InlineData(500, typeof(TruedyApiException))]
    public void An_error_is_of_the_type_that_the_client_throws_and_has_all_that_was_given(int status, Type type)
    {
        var at = DateTimeOffset.UnixEpoch;
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["X-Region"] = ["eu"] };
        var error = TruedyModelFactory.TruedyApiException(
            (HttpStatusCode)status, "code", "message", "req_1", new JObject { ["a"] = 1 }, at, attempts: 4, headers, responseBody: "{}");

        Assert.IsType(type, error);
        Assert.Equal((status, "code", "message", "req_1", at, 4), ((int)error.StatusCode, error.ErrorCode, error.ErrorMessage, error.RequestId, error.RetryAt!.Value, error.Attempts));
        Assert.Equal(("""{"a":1}""", "{}", "eu"), (error.Details!.ToString(Newtonsoft.Json.Formatting.None), error.ResponseBody, error.Headers["x-region"][0]));
        Assert.Equal($"A request failed with HTTP {status}.", error.Message);
    }

    [Fact]
    public void What_is_told_to_callbacks_can_be_made()
    {
        Assert.Equal("GET calls: 2 x UnknownMember Call.mood", TruedyModelFactory.ContractDrift("GET calls", ContractDriftKind.UnknownMember, "Call.mood", 2).ToString());
        var malformed = TruedyModelFactory.MalformedItem("""{"id":7}""", 3, "data[3].id", "expected a string");
        Assert.Equal((3, "data[3].id", """{"id":7}"""), (malformed.Index, malformed.JsonPath, malformed.GetRawJson()));
        Assert.Equal("List of Call: MalformedItem, expected a string", TruedyModelFactory.ListEvent(ListEventKind.MalformedItem, malformedItem: malformed).ToString());
    }

    [Fact]
    public void A_response_of_one_value_has_the_status_and_the_headers_that_a_test_gives_it()
    {
        var raw = TruedyModelFactory.RawResponse(HttpStatusCode.Created, [new("X-Request-ID", ["req_2"])], attempts: 2);
        var response = TruedyModelFactory.Response("agent", rawResponse: raw);
        Assert.Equal(("agent", "req_2", HttpStatusCode.Created, 2), (response.Value, response.RequestId, response.GetRawResponse()!.StatusCode, raw.Attempts));
    }

    /// <summary>What a test has to make is what the client gives out: nothing public that comes out of it has neither a constructor nor a
    /// factory.</summary>
    [Fact]
    public void Every_type_that_comes_out_of_the_client_can_be_made()
    {
        var made = typeof(TruedyModelFactory).GetMethods().Select(method => method.ReturnType.Name).ToHashSet(StringComparer.Ordinal);
        var closed = typeof(CallsClient).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, Namespace: "Truedy.Generated" } && type.GetConstructors().Length == 0);
        Assert.All(closed, type => Assert.Contains(type.Name, made));
    }
}
