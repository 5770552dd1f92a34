using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>A second tag: list, get, create, replace, delete, files.</summary>
public class CampaignStories
{
    private const string Meta = """ "meta":{"request_id":"req_7","ts":"2026-03-03T20:30:21Z"} """;
    private const string One = $$"""{"data":{"id":"cmp_1","name":"Spring","status":"on-air","created_at":"2026-03-03T20:30:21","budget":5},{{Meta}},"trace":"t1"}""";

    public async Task One_object_comes_without_its_envelope()
    {
        var api = Stub.Answering((200, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        Campaign campaign = await campaigns.GetAsync("cmp_1");
        Assert.Equal(("cmp_1", "Spring", CampaignStatus.OnAir), (campaign.Id, campaign.Name, campaign.Status));
        Assert.Equal(5, (int)campaign.AdditionalProperties["budget"]);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 20, 30, 21, TimeSpan.Zero), campaign.CreatedAt);
        Assert.Equal("GET /v1/campaigns/cmp_1", Assert.Single(api.Requests).Line);
    }

    public async Task What_the_envelope_says_stays_within_reach()
    {
        var api = Stub.Answering((200, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var response = await campaigns.GetAsync("cmp_1");
        Assert.Equal("req_7", response.RequestId);
        Assert.Equal("req_7", response.Meta!.RequestId);
        Assert.Equal("t1", (string?)response.AdditionalProperties["trace"]);
        Assert.Equal("cmp_1", response.Value.Id);
        Assert.Equal("application/json; charset=utf-8", response.GetRawResponse()!.Headers["content-type"][0]);
    }

    public async Task An_envelope_may_lack_all_but_the_object()
    {
        var api = Stub.Answering((200, """{"data":{"calls":7}}"""));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var response = await campaigns.GetSummaryAsync();
        Assert.Equal(7, response.Value.Calls);
        Assert.Null(response.Meta);
        Assert.Null(response.RequestId);
        Assert.Empty(response.AdditionalProperties);
    }

    public async Task An_envelope_without_the_object_is_not_what_was_promised()
    {
        foreach (var body in new[] { $$"""{ {{Meta}} }""", """{"data":null}""", "{}", "[]", "null", "" })
        {
            var api = Stub.Answering((200, body));
            using var campaigns = new CampaignsClient(api.Http, api.Options);
            await Assert.ThrowsAsync<TruedyResponseException>(() => campaigns.GetAsync("cmp_1"));
        }
    }

    public async Task What_is_created_is_sent_as_the_contract_writes_it()
    {
        var api = Stub.Answering((201, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var request = new CampaignCreateRequest { Name = "Spring \u00fc", Status = CampaignStatus.OnAir, StartsAt = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.FromHours(2)) };
        var created = await campaigns.CreateAsync(request);
        Assert.Equal("cmp_1", created.Value.Id);
        var sent = Assert.Single(api.Requests);
        Assert.Equal(("POST /v1/campaigns", "application/json"), (sent.Line, sent.ContentType));
        Assert.Equal("""{"name":"Spring ü","starts_at":"2026-03-03T09:00:00+02:00","status":"on-air"}""", sent.Body);
    }

    public async Task An_idempotency_key_is_made_once_and_kept_over_retries()
    {
        var api = Stub.Answering((500, ""), (429, ""), (201, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await campaigns.CreateAsync(new CampaignCreateRequest { Name = "Spring" });
        Assert.Equal(3, api.Requests.Count);
        var key = Assert.Single(api.Requests.Select(each => each.Headers["X-Idempotency-Key"]).Distinct());
        Assert.True(Guid.TryParse(key, out _), key);
        Assert.Single(api.Requests.Select(each => each.Body).Distinct());

        await campaigns.CreateAsync(new CampaignCreateRequest { Name = "Spring" });
        Assert.NotEqual(key, api.Requests[^1].Headers["X-Idempotency-Key"]);
    }

    public async Task An_idempotency_key_of_the_caller_is_sent_as_it_is()
    {
        var api = Stub.Answering((500, ""), (201, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await campaigns.CreateAsync(new CampaignCreateRequest { Name = "Spring" }, new CampaignCreateQuery { IdempotencyKey = "order-5" });
        Assert.Equal(["order-5", "order-5"], api.Requests.Select(each => each.Headers["X-Idempotency-Key"]));
    }

    public async Task A_header_cannot_smuggle_in_another()
    {
        var api = Stub.Answering((201, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => campaigns.CreateAsync(new CampaignCreateRequest { Name = "Spring" }, new CampaignCreateQuery { IdempotencyKey = "a\r\nX-Evil: secret" }));
        Assert.DoesNotContain("secret", fault.Message);
        Assert.Empty(api.Requests);
    }

    public async Task A_post_without_an_idempotency_key_is_never_repeated()
    {
#pragma warning disable CS0618 // It is deprecated, which a consumer is told
        foreach (var status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            var api = Stub.Answering((status, ""), (202, ""));
            using var campaigns = new CampaignsClient(api.Http, api.Options);
            await Assert.ThrowsAnyAsync<TruedyApiException>(() => campaigns.StartAsync("cmp_1"));
            Assert.Equal("POST /v1/campaigns/cmp_1/start", Assert.Single(api.Requests).Line);
        }
        var broken = new Stub(_ => throw new HttpRequestException("reset"));
        using var client = new CampaignsClient(broken.Http, broken.Options);
        await Assert.ThrowsAsync<TruedyException>(() => client.StartAsync("cmp_1"));
        Assert.Single(broken.Requests);
#pragma warning restore CS0618
    }

    public async Task What_changes_nothing_when_it_is_done_twice_is_repeated()
    {
        var api = Stub.Answering((500, ""), (204, ""), (503, ""), (200, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await campaigns.DeleteAsync("cmp_1");
        await campaigns.ReplaceAsync("cmp_1", new Campaign { Id = "cmp_1", Name = "Autumn", Status = CampaignStatus.OnAir, CreatedAt = default });
        Assert.Equal(
            ["DELETE /v1/campaigns/cmp_1", "DELETE /v1/campaigns/cmp_1", "PUT /v1/campaigns/cmp_1", "PUT /v1/campaigns/cmp_1"],
            api.Requests.Select(each => each.Line));
    }

    public async Task A_body_that_is_needed_has_to_be_given()
    {
        var api = Stub.Answering((201, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => campaigns.CreateAsync(null!));
        Assert.Empty(api.Requests);
    }

    public async Task An_id_stays_one_part_of_the_path()
    {
        var api = Stub.Answering((200, One));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await campaigns.GetAsync("a/b?c#d e%2F\u00fc");
        Assert.Equal("GET /v1/campaigns/a%2Fb%3Fc%23d%20e%252F%C3%BC", Assert.Single(api.Requests).Line);
        foreach (var elsewhere in new[] { "", ".", "..", null! })
        {
            var fault = await Assert.ThrowsAnyAsync<ArgumentException>(() => campaigns.DeleteAsync(elsewhere));
            Assert.Equal("campaign_id", fault.ParamName);
        }
        Assert.Single(api.Requests);
    }

    public async Task A_file_is_a_stream()
    {
        var api = Stub.Answering((502, ""), (200, "%PDF-1.7"));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        await using var report = await campaigns.GetReportAsync("cmp_1");
        Assert.Equal("%PDF-1.7", await new StreamReader(report.Content).ReadToEndAsync());
        Assert.Equal("application/pdf,*/*; q=0.1", api.Requests[^1].Headers["Accept"]);
        Assert.Equal(2, api.Requests.Count);
    }

    public async Task A_file_that_is_refused_is_the_error_of_the_api()
    {
        var api = Stub.Answering((404, """{"error":{"code":"not_found","message":"no"},"meta":{"request_id":"req_9"}}"""));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => campaigns.GetReportAsync("cmp_1"));
        Assert.Equal(("not_found", "req_9"), (error.ErrorCode, error.RequestId));
    }

    public async Task A_client_can_be_mocked()
    {
        var mock = new Mock();
        Assert.Equal("mocked", (await mock.GetAsync("x")).Value.Name);
        await Assert.ThrowsAsync<InvalidOperationException>(() => mock.DeleteAsync("x"));
    }

    private sealed class Mock : CampaignsClient
    {
        public override Task<Response<Campaign>> GetAsync(string campaignId, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Response<Campaign>(new Campaign { Id = "x", Name = "mocked", Status = CampaignStatus.OnAir, CreatedAt = default }));
    }
}
