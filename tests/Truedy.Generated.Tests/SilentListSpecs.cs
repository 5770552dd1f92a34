using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Lists whose answers do not say where the list ends, or say it of another moment than that of their items.</summary>
public class SilentListSpecs
{
    [Theory]
    [InlineData(105, 8)]
    [InlineData(150, 53)]
    [InlineData(101, 1)]
    [InlineData(300, 99)]
    public async Task Calls_leave_between_two_pages_and_nobody_says_how_many_there_are(int count, int gone)
    {
        foreach (var prefetch in new[] { 0, 1, 4 })
        {
            CallList list = null!;
            list = new CallList(count)
            {
                Pagination = _ => null,
                BetweenRequests = () => list.Rows.RemoveRange(0, list.Api.Requests.Count == 2 ? gone : 0),
            };
            var before = Ids(list);
            Assert.Equal(before, await IdsAsync(list, new CallListOptions { Prefetch = prefetch }));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_leave_while_a_list_of_another_time_is_gone_on_with(bool isSilent)
    {
        var list = new CallList(300) { Pagination = said => isSilent ? null : said };
        var checkpoint = (await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 202 }).WithCheckpoints().AllAsync())[^1].Checkpoint;
        list.Rows.RemoveRange(0, 103);
        var rest = Ids(list).Skip(99);
        Assert.Equal(rest, await IdsAsync(list, new CallListOptions { ResumeFrom = checkpoint }));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(199)]
    [InlineData(298)]
    public async Task A_call_comes_after_the_count_and_pushes_the_last_one_off_a_full_page(int count)
    {
        CallList list = null!;
        list = new CallList(count) { BetweenCountAndItems = () => list.Insert() };
        var before = Ids(list);
        Assert.Superset(before.ToHashSet(StringComparer.Ordinal), (await IdsAsync(list)).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Calls_leave_after_the_count_so_that_more_is_promised_than_there_is()
    {
        CallList list = null!;
        list = new CallList(330) { BetweenCountAndItems = () => list.Rows.RemoveRange(list.Rows.Count - 20, 20) };
        var before = Ids(list);
        var seen = await IdsAsync(list, new CallListOptions { Prefetch = 0 });
        Assert.Equal(before.Take(seen.Count), seen);
        Assert.Superset(Ids(list).ToHashSet(StringComparer.Ordinal), seen.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task A_full_page_that_is_called_the_last_is_followed_by_more(int count)
    {
        var list = new CallList(count)
        {
            Pagination = said => new JObject { ["total"] = 20, ["limit"] = 20, ["offset"] = said["offset"], ["has_more"] = false },
        };
        Assert.Equal(Ids(list), await IdsAsync(list, new CallListOptions { PageSize = 20 }));
    }

    [Theory]
    [InlineData(1, 0, """{"data":[{"id":"a"}]}""")]
    [InlineData(2, 0, """{"data":[{"id":"a"},{"id":"b"}]}""")]
    [InlineData(2, 0, """{"data":[{"id":"b","created_at":"2026-01-01T00:00:03Z"},{"id":"a","created_at":"2026-01-01T00:00:02Z"}]}""")]
    [InlineData(1, 1, """{"data":[{"id":"a"},5]}""")]
    [InlineData(1, 1, """{"data":[{"id":"a","created_at":"2026-01-01T00:00:03Z"},5]}""")]
    [InlineData(1, 2, """{"data":[5,{"id":"a"},null]}""")]
    public async Task The_same_few_items_come_whatever_offset_is_asked_for(int items, int malformed, string body)
    {
        foreach (var pageSize in new[] { 100, 3, 2, 1 })
        {
            var api = StubApi.Answering(body);
            var pages = await api.Client().ListAllAsync(new CallListOptions { PageSize = pageSize }).AsPages().AllAsync();
            Assert.Equal((items, malformed), (pages.Sum(page => page.Items.Count), pages.Sum(page => page.MalformedItems.Count)));
            Assert.InRange(api.Requests.Count, 1, 5);
        }
    }

    private static List<string> Ids(CallList list) => list.Rows.ConvertAll(row => row.Id);

    private static async Task<List<string>> IdsAsync(CallList list, CallListOptions? options = null) =>
        (await list.Api.Client().ListAllAsync(options).AllAsync()).ConvertAll(call => call.Id);
}
