namespace Truedy.CodeGeneration.Tests;

/// <summary>What consumers type against the contract of today.</summary>
public class SeedSpecs
{
    private static readonly GeneratedCode Code = Contracts.Seed;

    [Fact]
    public void The_contract_gives_one_client_seven_types_and_three_word_sets() => Assert.Equal(
        [
            "Call", "CallDirection", "CallListOptions", "CallListQuery", "CallListResponse", "CallSentiment", "CallStatus", "CallsClient",
            "PaginationInfo", "ResponseMeta",
        ],
        Code.Types.Order(StringComparer.Ordinal));

    [Fact]
    public void The_client_lists_calls() => Assert.Equal(
        "public virtual Task<CallListResponse> ListAsync(CallListQuery? query, CancellationToken cancellationToken = default)",
        Code.Declaration("CallsClient.ListAsync"));

    [Fact]
    public void The_client_can_do_nothing_else() => Assert.Equal(["ListAsync"], Code.Members("CallsClient"));

    [Theory]
    [InlineData("Call.Id", "string = \"\"")]
    [InlineData("Call.AgentId", "string?")]
    [InlineData("Call.Direction", "CallDirection?")]
    [InlineData("Call.Status", "CallStatus")]
    [InlineData("Call.DurationSeconds", "int?")]
    [InlineData("Call.CostUsd", "decimal?")]
    [InlineData("Call.Transcript", "JToken?")]
    [InlineData("Call.Sentiment", "CallSentiment?")]
    [InlineData("Call.StartedAt", "DateTimeOffset?")]
    [InlineData("Call.CreatedAt", "DateTimeOffset")]
    [InlineData("CallListResponse.Data", "IReadOnlyList<Call> = []")]
    [InlineData("CallListResponse.Meta", "ResponseMeta = new()")]
    [InlineData("CallListResponse.Pagination", "PaginationInfo?")]
    [InlineData("PaginationInfo.HasMore", "bool")]
    public void A_member_has_the_type_that_its_values_have_in_csharp(string member, string type) => Assert.Equal(type, Code.Property(member));

    [Fact]
    public void A_call_has_all_members_of_the_contract_and_keeps_the_others() => Assert.Equal(
        [
            "Id", "AgentId", "PhoneNumber", "FromNumber", "ToNumber", "Direction", "Status", "DurationSeconds", "CostUsd", "Summary", "ShortSummary",
            "RecordingUrl", "Transcript", "Sentiment", "StartedAt", "EndedAt", "CreatedAt", "UpdatedAt", "AdditionalProperties",
        ],
        Code.Members("Call"));

    [Fact]
    public void A_word_set_has_the_words_of_the_contract() => Assert.Equal(
        ["Queued: \"queued\"", "Ringing: \"ringing\"", "InProgress: \"in_progress\"", "Completed: \"completed\"", "Failed: \"failed\""],
        Code.Words("CallStatus"));

    [Fact]
    public void A_word_set_is_a_readonly_struct() => Assert.StartsWith(
        "public readonly partial struct CallStatus : IEquatable<CallStatus>",
        Code.Declaration("CallStatus"),
        StringComparison.Ordinal);

    [Fact]
    public void No_name_shows_where_it_came_from()
    {
        Assert.DoesNotContain(Code.Identifiers, each => each.Trim('_').Contains('_', StringComparison.Ordinal));
        Assert.DoesNotContain(Code.Identifiers, each => each.Contains("Anonymous", StringComparison.Ordinal) || char.IsDigit(each[^1]));
    }

    [Fact]
    public void Descriptions_of_the_contract_are_its_documentation()
    {
        Assert.Contains("<summary>List Calls</summary>", Code.Documentation("CallsClient.ListAsync"));
        Assert.Contains("<summary>Filter by agent ID</summary>", Code.Documentation("CallListQuery.AgentId"));
        Assert.StartsWith("<summary>Estimated or actual cost in USD", Code.Documentation("Call.CostUsd").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_csharp_without_a_syntax_error() => Assert.Empty(Code.Tree.GetDiagnostics());

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(Compiled.Complaints(Code));
}
