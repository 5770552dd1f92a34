using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Lists by page number, lists whose items have no id or no creation time, and lists that come as a whole.</summary>
public class ListStories
{
    private static readonly DateTimeOffset Newest = new(2026, 3, 3, 20, 0, 0, TimeSpan.Zero);

    public async Task A_list_by_page_number_gives_each_item_once_while_it_grows_and_shrinks()
    {
        var rows = Enumerable.Range(0, 95).Select(index => $$"""{"id":"cnt_{{index}}","created_at":"{{Newest.AddMinutes(-index):O}}"}""").ToList();
        var (api, requests) = (default(Stub), 0);
        api = new Stub(sent =>
        {
            var (page, size) = (Number(sent, "page"), Number(sent, "per_page"));
            Assert.InRange(size, 1, 10);
            var answer = $$"""{"data":[{{string.Join(",", rows.Skip((page - 1) * size).Take(size))}}],"pages":{{(rows.Count + size - 1) / size}}}""";
            rows.RemoveAt(0); // One that was passed leaves
            if (++requests % 3 == 0)
                rows.Insert(0, $$"""{"id":"new_{{requests}}","created_at":"{{Newest.AddMinutes(requests):O}}"}""");
            return (200, answer);
        });
        using var contacts = new ContactsClient(api.Http, api.Options);
        var ids = new List<string>();
        await foreach (var contact in contacts.ListAllAsync(new ContactListOptions { Region = "emea", Prefetch = 0 }))
            ids.Add(contact.Id);
        Assert.Equal(Enumerable.Range(0, 95).Select(index => $"cnt_{index}"), ids);
        Assert.All(api.Requests, each => Assert.Contains("region=emea", each.Address));
        Assert.InRange(api.Requests.Count, 10, 40);
    }

    public async Task A_page_can_be_had_by_its_number()
    {
        var api = Stub.Answering((200, """{"data":[{"id":"cnt_1","created_at":"2026-03-03T20:30:21Z"}]}"""));
        using var contacts = new ContactsClient(api.Http, api.Options);
        var page = await contacts.ListPageAsync(new ContactListOptions { PageSize = 5 }, page: 3);
        Assert.Equal(("cnt_1", false), (Assert.Single(page.Items).Id, page.HasMore));
        Assert.Equal("/v1/contacts?page=3&per_page=5", Assert.Single(api.Requests).Address);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("page", () => contacts.ListPageAsync(page: 0));
    }

    public async Task Items_that_have_an_id_alone_come_once_while_others_leave()
    {
        var rows = Enumerable.Range(0, 30).Select(index => $$"""{"id":{{index}},"number":"+1"}""").ToList();
        var api = new Stub(sent =>
        {
            var (page, size) = (Number(sent, "page"), Number(sent, "page_size"));
            var answer = $"[{string.Join(",", rows.Skip(page * size).Take(size))}]";
            if (rows.Count > 25)
                rows.RemoveAt(0);
            return (200, answer);
        });
        using var numbers = new NumbersClient(api.Http, api.Options);
        var ids = new List<int?>();
        await foreach (var number in numbers.ListAllAsync(new NumberListOptions { Prefetch = 0 }))
            ids.Add(number.Id);
        Assert.Equal(Enumerable.Range(0, 30).Select(each => (int?)each), ids);
    }

    public async Task Items_without_an_id_come_in_the_order_of_the_api()
    {
        var api = new Stub(sent => (200, $$"""{"data":[{{string.Join(",", Enumerable.Range(0, 5).Skip(Number(sent, "offset")).Take(Number(sent, "limit")).Select(index => $$"""{"minute":{{index}}}"""))}}]}"""));
        using var prices = new PricesClient(api.Http, api.Options);
        var minutes = new List<decimal?>();
        await foreach (var price in prices.ListAllAsync())
            minutes.Add(price.Minute);
        Assert.Equal([0m, 1m, 2m, 3m, 4m], minutes.Select(each => each!.Value));
    }

    public async Task A_list_without_pages_is_one_page()
    {
        var api = Stub.Answering((200, """[{"code":"de"},{"code":"fr","created_at":"2020-01-01T00:00:00Z"},{"code":"it"}]"""));
        using var languages = new LanguagesClient(api.Http, api.Options);
        var all = languages.ListAllAsync(new LanguageListOptions { SpokenIn = "CH" });
        Assert.Empty(api.Requests);
        var codes = new List<string?>();
        await foreach (var language in all)
            codes.Add(language.Code);
        Assert.Equal(["de", "fr", "it"], codes);
        Assert.Equal("/v1/languages?spoken_in=CH", Assert.Single(api.Requests).Address);
        await foreach (var page in languages.ListAllAsync(new LanguageListOptions { MaxItems = 1 }).AsPages())
            Assert.Equal(("de", true), (Assert.Single(page.Items).Code, page.HasMore));
        await foreach (var page in languages.ListAllAsync(new LanguageListOptions { CreatedSince = Newest }).AsPages())
            Assert.Equal(["de", "it"], page.Items.Select(each => each.Code));
        Assert.Throws<ArgumentException>(() => languages.ListAllAsync(new LanguageListOptions { ResumeFrom = "c1.x" }));
    }

    public async Task Nulls_that_the_contract_allows_are_listed_where_they_stand()
    {
        string[] rows = ["null", """{"id":1}""", "null", """{"id":2}""", "null"];
        var api = new Stub(sent => (200, $$"""{"data":[{{string.Join(",", rows.Skip(Number(sent, "offset")).Take(Number(sent, "limit")))}}]}"""));
        using var gaps = new GapsClient(api.Http, api.Options);
        var ids = new List<int?>();
        await foreach (OwnedNumber? number in gaps.ListAllAsync())
            ids.Add(number?.Id);
        Assert.Equal([null, 1, null, 2, null], ids);
        Assert.Equal([null, 1], (await gaps.ListPageAsync()).Items.Select(each => each?.Id));
    }

    public async Task Nulls_that_the_contract_allows_are_in_a_bare_list_too()
    {
        var api = Stub.Answering((200, """["calm",null]"""), (200, """[null,{"code":"de","created_at":"2026-03-03T20:30:21Z"}]"""));
        using var gaps = new GapsClient(api.Http, api.Options);
        var moods = new List<GapMood?>();
        await foreach (GapMood? mood in gaps.ListAllMoodsAsync())
            moods.Add(mood);
        Assert.Equal([GapMood.Calm, null], moods);
        var codes = new List<string?>();
        await foreach (Language? language in gaps.ListAllLanguagesAsync())
            codes.Add(language?.Code);
        Assert.Equal([null, "de"], codes);
    }

    public Task A_list_in_pieces_that_no_rule_knows_is_no_whole_list()
    {
        Assert.Null(typeof(EventsClient).GetMethod("ListAllAsync"));
        Assert.Null(typeof(AgentsClient).GetMethod("ListAllAsync")); // It has page numbers, and does not say how large a page is
        return Task.CompletedTask;
    }

    public async Task A_list_of_tiny_numbered_pages_is_listed_to_its_end()
    {
        var api = new Stub(sent => (200, $"[{string.Join(",", Enumerable.Range(0, 40).Skip(Number(sent, "page") * Number(sent, "page_size")).Take(Number(sent, "page_size")).Select(index => $$"""{"id":{{index}}}"""))}]"));
        using var numbers = new NumbersClient(api.Http, api.Options);
        foreach (var (pageSize, prefetch) in new[] { (1, 0), (3, 0), (4, 0), (4, 3) })
        {
            var ids = new List<int?>();
            await foreach (var number in numbers.ListAllAsync(new NumberListOptions { PageSize = pageSize, Prefetch = prefetch }))
                ids.Add(number.Id);
            Assert.Equal(Enumerable.Range(0, 40).Select(each => (int?)each), ids);
        }
    }

    public async Task A_server_that_gives_fewer_than_it_is_asked_for_is_listed_to_its_end()
    {
        var api = new Stub(sent => (200, $"[{string.Join(",", Enumerable.Range(0, 40).Skip(Number(sent, "page") * Math.Min(4, Number(sent, "page_size"))).Take(Math.Min(4, Number(sent, "page_size"))).Select(index => $$"""{"id":{{index}}}"""))}]"));
        using var numbers = new NumbersClient(api.Http, api.Options);
        var ids = new List<int?>();
        await foreach (var number in numbers.ListAllAsync())
            ids.Add(number.Id);
        Assert.Equal(Enumerable.Range(0, 40).Select(each => (int?)each), ids);
    }

    private static int Number(Stub.Sent sent, string name) => int.Parse(sent.Address.Split('?', '&').Single(each => each.StartsWith(name + "=")).Split('=')[1]);
}
