using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Lists by offset that nobody wrote code for.</summary>
public class PagingStories
{
    private static readonly DateTimeOffset Newest = new(2026, 3, 3, 20, 0, 0, TimeSpan.Zero);

    public async Task A_list_by_offset_can_be_enumerated()
    {
        var api = CampaignList(count: 20);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var ids = new List<string>();
        await foreach (var campaign in campaigns.ListAllAsync())
            ids.Add(campaign.Id);
        Assert.Equal(Enumerable.Range(0, 20).Select(index => $"cmp_{index}"), ids);
        Assert.All(api.Requests, each => Assert.Contains("limit=3", each.Address));
    }

    public async Task A_campaign_that_begins_while_the_list_is_read_repeats_nothing()
    {
        var api = CampaignList(count: 12, growsBy: 1);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var ids = new List<string>();
        await foreach (var campaign in campaigns.ListAllAsync(new CampaignListOptions { Prefetch = 0 }))
            ids.Add(campaign.Id);
        Assert.Equal(Enumerable.Range(0, 12).Select(index => $"cmp_{index}"), ids);
    }

    public async Task What_filters_is_an_option()
    {
        var api = CampaignList(count: 2);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var options = new CampaignListOptions { Status = CampaignStatus.OnAir, VoiceIds = ["v1", "v 2"], CreatedSinceFilter = Newest, PageSize = 2, MaxItems = 2 };
        await foreach (var campaign in campaigns.ListAllAsync(options))
            Assert.StartsWith("cmp_", campaign.Id);
        Assert.Equal("/v1/campaigns?status=on-air&voice_ids=v1&voice_ids=v%202&created_since=2026-03-03T20%3A00%3A00Z&limit=2&offset=0", Assert.Single(api.Requests).Address);
    }

    public Task A_page_holds_no_more_than_the_contract_allows()
    {
        Assert.Equal("PageSize", Assert.Throws<ArgumentOutOfRangeException>(() => new CampaignListOptions { PageSize = 4 }).ParamName);
        Assert.Equal(3, new CampaignListOptions().PageSize);
        return Task.CompletedTask;
    }

    public async Task A_page_comes_without_its_envelope()
    {
        var api = CampaignList(count: 5);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var page = await campaigns.ListPageAsync(new CampaignListOptions { PageSize = 2 }, offset: 1);
        Assert.Equal(["cmp_1", "cmp_2"], page.Items.Select(each => each.Id));
        Assert.True(page.HasMore);
        Assert.Equal((5, "req_1"), (page.Pagination!.Total, page.RequestId));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("offset", () => campaigns.ListPageAsync(offset: -1));
    }

    public async Task The_envelope_can_be_had_as_it_came()
    {
        var api = CampaignList(count: 5);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        CampaignListResponse envelope = await campaigns.ListAsync(new CampaignListQuery { Limit = 2, Offset = 4 });
        Assert.Equal("cmp_4", Assert.Single(envelope.Data).Id);
        Assert.Equal("req_1", envelope.Meta.RequestId);
    }

    public async Task A_list_below_another_thing_takes_its_id_first()
    {
        var api = CampaignList(count: 2);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var contacts = new List<Contact>();
        await foreach (var contact in campaigns.ListAllContactsAsync("c/1", "emea"))
            contacts.Add(contact);
        Assert.Equal(2, contacts.Count);
        Assert.Equal("/v1/campaigns/c%2F1/contacts?region=emea&limit=100&offset=0", Assert.Single(api.Requests).Address);
        Assert.Equal(2, (await campaigns.ListContactsPageAsync("c/1", "emea")).Items.Count);
    }

    public async Task A_list_can_go_on_from_a_checkpoint_of_the_same_filter_only()
    {
        var api = CampaignList(count: 9);
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var options = new CampaignListOptions { Status = CampaignStatus.OnAir };
        string? checkpoint = null;
        await foreach (var place in campaigns.ListAllAsync(options).WithCheckpoints())
        {
            checkpoint = place.Checkpoint;
            if (place.Item.Id == "cmp_4")
                break;
        }
        var rest = new List<string>();
        await foreach (var campaign in campaigns.ListAllAsync(options with { ResumeFrom = checkpoint }))
            rest.Add(campaign.Id);
        Assert.Equal(["cmp_5", "cmp_6", "cmp_7", "cmp_8"], rest);
        Assert.Throws<ArgumentException>(() => campaigns.ListAllAsync(new CampaignListOptions { ResumeFrom = checkpoint }));
    }

    public async Task An_item_that_cannot_be_read_is_reported_beside_the_others()
    {
        var api = Stub.Answering((200, """{"data":[{"id":"cmp_0","name":"a"},{"id":"cmp_1","created_at":"soon"}],"meta":{},"pagination":{"total":2,"limit":3,"offset":0,"has_more":false}}"""));
        using var campaigns = new CampaignsClient(api.Http, api.Options);
        var page = await campaigns.ListPageAsync();
        Assert.Equal("cmp_0", Assert.Single(page.Items).Id);
        Assert.Equal("data[1].created_at", Assert.Single(page.MalformedItems).JsonPath);
        Assert.Single((await campaigns.ListAsync()).MalformedItems);
    }

    public async Task A_list_in_words_of_its_own_can_be_enumerated_as_well()
    {
        var api = new Stub(sent =>
        {
            var start = int.Parse(sent.Address.Split("start=")[1].Split('&')[0]);
            return (200, $$"""{"found":[{{string.Join(",", Enumerable.Range(0, 23).Skip(start).Take(20).Select(index => Row(index)))}}]}""");
        });
        using var recordings = new RecordingsClient(api.Http, api.Options);
        var ids = new List<string>();
        await foreach (var recording in recordings.FindAllAsync(new RecordingFindOptions { Language = "de", Prefetch = 0 }))
            ids.Add(recording.Id);
        Assert.Equal(Enumerable.Range(0, 23).Select(index => $"rec_{index}"), ids);
        Assert.Equal("/v1/recordings?language=de&start=0&count=20", api.Requests[0].Address);

        static string Row(int index) => $$"""{"id":"rec_{{index}}","created_at":"{{Newest.AddMinutes(-index):O}}"}""";
    }

    public async Task A_list_by_page_number_is_fetched_page_by_page()
    {
        var api = Stub.Answering((200, """{"data":[{"id":"agt_1"}],"meta":{"request_id":"req_1"},"pagination":{"total":30}}"""));
        using var agents = new AgentsClient(api.Http, api.Options);
        var envelope = await agents.ListAsync(new AgentListQuery { Page = 2, AgentStatus = AgentStatus.Active });
        Assert.Equal("agt_1", Assert.Single(envelope.Data).Id);
        Assert.Equal("GET /v1/agents?page=2&agent_status=active", Assert.Single(api.Requests).Line);
    }

    /// <summary>So many campaigns, newest first, and with every request some more at the top.</summary>
    private static Stub CampaignList(int count, int growsBy = 0)
    {
        var newer = 0;
        return new Stub(sent =>
        {
            var query = sent.Address.Split('?', '&').Where(each => each.Contains('=')).ToLookup(each => each.Split('=')[0], each => each.Split('=')[1]);
            var (limit, offset) = (int.Parse(query["limit"].Single()), int.Parse(query["offset"].Single()));
            var all = Enumerable.Range(-newer, count + newer).ToList();
            newer += growsBy;
            var rows = all.Skip(offset).Take(limit).Select(index => $$"""{"id":"cmp_{{index}}","name":"n","created_at":"{{Newest.AddMinutes(-index):O}}"}""");
            var pagination = $$"""{"total":{{all.Count}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < all.Count ? "true" : "false")}}}""";
            return (200, $$"""{"data":[{{string.Join(",", rows)}}],"meta":{"request_id":"req_1","ts":"2026-03-03T20:30:21Z"},"pagination":{{pagination}}}""");
        });
    }
}
