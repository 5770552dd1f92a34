namespace Truedy.CodeGeneration.Tests;

/// <summary>Which clients and methods the operations of a grown contract bring.</summary>
public class OperationSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Fact]
    public void Every_tag_is_a_client() => Assert.Equal(
        ["CallsClient", "AgentsClient", "BatchCallsClient", "UsageClient", "CampaignsClient", "ShapesClient", "RecordingsClient", "WebhooksClient"],
        Code.Types.Where(each => each.EndsWith("Client", StringComparison.Ordinal)));

    [Fact]
    public void An_operation_does_not_repeat_what_its_client_says()
    {
        Assert.Equal(["ListAsync", "GetRecordingAsync", "SendSearchAsync"], Code.Members("CallsClient"));
        Assert.Equal(["ListAsync", "CreateAsync", "GetAsync", "UpdateAsync", "DeleteAsync", "GetAvatarAsync"], Code.Members("AgentsClient"));
    }

    [Fact]
    public void An_operation_without_an_id_is_named_after_its_method_and_path() =>
        Assert.Equal(["ListAsync", "CreateAsync", "GetContactsAsync"], Code.Members("BatchCallsClient"));

    [Fact]
    public void An_operation_without_a_tag_belongs_to_the_start_of_its_path() => Assert.Equal(["GetAsync"], Code.Members("UsageClient"));

    [Fact]
    public void What_stands_in_the_path_comes_first_then_the_body_then_the_rest() =>
        Assert.Equal("(string agentId, AgentUpdateRequest body, string expand)", Code.Parameters("AgentsClient.UpdateAsync"));

    [Fact]
    public void What_is_required_comes_before_what_is_not() => Assert.StartsWith(
        "(decimal minCost, Query? body = null, DateTimeOffset? since = null, ",
        Code.Parameters("CallsClient.SendSearchAsync"),
        StringComparison.Ordinal);

    [Fact]
    public void A_path_lends_its_parameters_to_all_of_its_operations() =>
        Assert.Equal("(string agentId, bool? expand = null)", Code.Parameters("AgentsClient.GetAsync"));

    [Fact]
    public void An_operation_may_declare_a_parameter_of_its_path_anew() =>
        Assert.Contains("string expand", Code.Parameters("AgentsClient.UpdateAsync"), StringComparison.Ordinal);

    [Fact]
    public void A_header_is_a_parameter_without_its_X() =>
        Assert.Equal("(AgentCreateRequest body, string? idempotencyKey = null)", Code.Parameters("AgentsClient.CreateAsync"));

    [Fact]
    public void A_header_that_the_client_sets_is_no_parameter() =>
        Assert.DoesNotContain("authorization", Code.Parameters("CallsClient.SendSearchAsync"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_parameter_that_may_be_a_text_or_a_number_is_a_text() =>
        Assert.Contains("string? idOrNumber = null", Code.Parameters("CallsClient.SendSearchAsync"), StringComparison.Ordinal);

    [Fact]
    public void A_parameter_named_as_a_keyword_or_as_another_variable_still_compiles() => Assert.Equal(
        "(string id, string? @class = null, string? requestValue = null)", Code.Parameters("BatchCallsClient.GetContactsAsync"));

    [Fact]
    public void The_request_says_the_names_of_the_contract() => Assert.StartsWith(
        "{ var request = new ApiRequest(new HttpMethod(\"PATCH\"), \"agents/{agent_id}\")"
            + ".Path(\"agent_id\", agentId).Json(body ?? throw new ArgumentNullException(nameof(body)), static (__writer, __item) => __item.__Write(__writer)).Query(\"expand\", expand); ",
        Code.Body("AgentsClient.UpdateAsync"),
        StringComparison.Ordinal);

    [Fact]
    public void A_list_in_the_query_is_repeated() =>
        Assert.Contains(".QueryEach(\"voice_ids\", voiceIds)", Code.Body("AgentsClient.ListAsync"), StringComparison.Ordinal);

    [Fact]
    public void A_list_by_offset_can_be_enumerated_and_fetched_by_the_page()
    {
        Assert.Equal(
            "public virtual AsyncPageable<Campaign> ListAllAsync(CampaignListOptions? options = null, CancellationToken cancellationToken = default)",
            Code.Declaration("CampaignsClient.ListAllAsync"));
        Assert.Equal("(CampaignListOptions? options = null, int offset = 0)", Code.Parameters("CampaignsClient.ListPageAsync"));
        Assert.Equal(["Status", "VoiceIds", "CreatedSinceFilter"], Code.Members("CampaignListOptions"));
    }

    [Fact]
    public void A_list_in_other_words_is_one_where_the_overlay_says_so()
    {
        Assert.Equal(["FindAsync", "FindAllAsync", "FindPageAsync"], Code.Members("RecordingsClient"));
        Assert.Equal(["Language"], Code.Members("RecordingFindOptions"));
    }

    [Fact]
    public void What_a_list_cannot_do_without_is_an_argument_of_it() =>
        Assert.Equal("(string campaignId, string region, CampaignListContactsOptions? options = null)", Code.Parameters("CampaignsClient.ListAllContactsAsync"));

    [Fact]
    public void A_list_that_is_written_by_hand_is_not_printed_as_well() =>
        Assert.DoesNotContain(Code.Members("CallsClient"), each => each is "ListAllAsync" or "ListPageAsync");

    [Theory]
    [InlineData("AgentsClient.CreateAsync", "Task<Response<Agent>>")]
    [InlineData("AgentsClient.DeleteAsync", "Task")]
    [InlineData("CampaignsClient.GetSummaryAsync", "Task<Response<CampaignGetSummaryResponse>>")]
    [InlineData("CampaignsClient.ListAsync", "Task<CampaignListResponse>")]
    [InlineData("AgentsClient.GetAvatarAsync", "Task<Stream>")]
    [InlineData("BatchCallsClient.ListAsync", "Task<IReadOnlyList<BatchCall>>")]
    [InlineData("CallsClient.SendSearchAsync", "Task<Found>")]
    [InlineData("UsageClient.GetAsync", "Task<IReadOnlyDictionary<string, decimal>>")]
    public void A_method_gives_what_success_answers_with(string method, string type) =>
        Assert.StartsWith($"public virtual {type} {method.Split('.')[1]}(", Code.Declaration(method), StringComparison.Ordinal);
}
