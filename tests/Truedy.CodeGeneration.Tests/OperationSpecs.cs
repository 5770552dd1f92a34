namespace Truedy.CodeGeneration.Tests;

/// <summary>Which clients and methods the operations of a grown contract bring.</summary>
public class OperationSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Fact]
    public void Every_tag_is_a_client() => Assert.Equal(
        ["CallsClient", "AgentsClient", "ExportsClient", "BatchCallsClient", "UsageClient", "VoicesClient", "CampaignsClient", "ShapesClient", "RecordingsClient", "WebhooksClient",
            "ContactsClient", "NumbersClient", "PricesClient", "LanguagesClient", "GapsClient", "EventsClient", "FiltersClient", "UnionsClient"],
        Code.Types.Where(each => each.EndsWith("Client", StringComparison.Ordinal)));

    [Fact]
    public void An_operation_does_not_repeat_what_its_client_says()
    {
        Assert.Equal(["ListAsync", "GetRecordingAsync", "SendSearchAsync"], Code.Members("CallsClient"));
        Assert.Equal(["ListAsync", "CreateAsync", "GetAsync", "UpdateAsync", "DeleteAsync", "GetAvatarAsync"], Code.Members("AgentsClient"));
    }

    [Fact]
    public void An_operation_without_an_id_is_named_after_its_method_and_path() =>
        Assert.Equal(["ListAsync", "ListAllAsync", "CreateAsync", "GetContactsAsync"], Code.Members("BatchCallsClient"));

    [Fact]
    public void An_operation_without_a_tag_belongs_to_the_start_of_its_path() => Assert.Equal(["GetAsync"], Code.Members("UsageClient"));

    [Fact]
    public void What_is_required_is_an_argument_the_path_first_and_the_body_last() =>
        Assert.Equal("(string agentId, string expand, AgentUpdateRequest body)", Code.Parameters("AgentsClient.UpdateAsync"));

    [Fact]
    public void What_may_be_left_out_is_one_record_behind_the_body()
    {
        Assert.Equal("(decimal minCost, Query? body, CallSendSearchQuery? query)", Code.Parameters("CallsClient.SendSearchAsync"));
        Assert.StartsWith("public sealed record CallSendSearchQuery ", Code.Declaration("CallSendSearchQuery"), StringComparison.Ordinal);
        Assert.Equal(
            ["Since", "CallDirection", "Statuses", "IdOrNumber", "Exact", "CancellationToken", "Depth", "ToString"], Code.Members("CallSendSearchQuery"));
    }

    [Fact]
    public void What_may_be_left_out_can_be_left_out_alone_or_together() => Assert.Equal(
        ["(decimal minCost)", "(decimal minCost, CallSendSearchQuery? query)", "(decimal minCost, Query? body)", "(decimal minCost, Query? body, CallSendSearchQuery? query)"],
        Code.Overloads("CallsClient.SendSearchAsync"));

    [Fact]
    public void A_path_lends_its_parameters_to_all_of_its_operations() =>
        Assert.Equal("(string agentId, AgentGetQuery? query)", Code.Parameters("AgentsClient.GetAsync"));

    [Fact]
    public void An_operation_may_declare_a_parameter_of_its_path_anew() =>
        Assert.Contains("string expand", Code.Parameters("AgentsClient.UpdateAsync"), StringComparison.Ordinal);

    [Fact]
    public void A_header_is_a_parameter_without_its_X()
    {
        Assert.Equal("(AgentCreateRequest body, AgentCreateQuery? query)", Code.Parameters("AgentsClient.CreateAsync"));
        Assert.Equal("string?", Code.Property("AgentCreateQuery.IdempotencyKey"));
    }

    [Fact]
    public void A_header_that_the_client_sets_is_no_parameter() =>
        Assert.DoesNotContain("Authorization", Code.Members("CallSendSearchQuery"));

    [Fact]
    public void A_parameter_that_may_be_a_text_or_a_number_is_a_text() =>
        Assert.Equal("string?", Code.Property("CallSendSearchQuery.IdOrNumber"));

    [Fact]
    public void A_parameter_named_as_a_keyword_still_compiles() =>
        Assert.Equal(["Class", "Request", "ToString"], Code.Members("BatchCallGetContactsQuery"));

    [Fact]
    public void The_request_says_the_names_of_the_contract() => Assert.StartsWith(
        "{ var __request = new __ApiRequest(new HttpMethod(\"PATCH\"), \"agents/{agent_id}\")"
            + ".Path(\"agent_id\", agentId).Query(\"expand\", expand).Json(body ?? throw new ArgumentNullException(nameof(body)), static (__writer, __item) => __item.__Write(__writer)); ",
        Code.Body("AgentsClient.UpdateAsync"),
        StringComparison.Ordinal);

    [Fact]
    public void A_list_in_the_query_is_repeated() =>
        Assert.Contains(".QueryEach(\"voice_ids\", query?.VoiceIds)", Code.Body("AgentsClient.ListAsync"), StringComparison.Ordinal);

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
    [InlineData("AgentsClient.GetAvatarAsync", "Task<FileResponse>")]
    [InlineData("BatchCallsClient.ListAsync", "Task<IReadOnlyList<BatchCall>>")]
    [InlineData("CallsClient.SendSearchAsync", "Task<Found>")]
    [InlineData("UsageClient.GetAsync", "Task<IReadOnlyDictionary<string, decimal>>")]
    public void A_method_gives_what_success_answers_with(string method, string type) =>
        Assert.StartsWith($"public virtual {type} {method.Split('.')[1]}(", Code.Declaration(method), StringComparison.Ordinal);
}
