using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>Lists that come in another order than they should, or with rows that are hard to tell apart.</summary>
public class OddListSpecs
{
    private const string NotNewestFirst = "truedy.list_not_newest_first";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_server_that_gives_a_handful_of_rows_at_a_time_loses_no_call(int clamp)
    {
        var list = new CallList(40) { Clamp = clamp };
        Assert.Equal(Ids(list), await IdsAsync(list));
    }

    [Fact]
    public async Task Hundreds_of_calls_of_one_moment_are_listed_without_going_over_them_again_and_again()
    {
        var list = new CallList();
        for (var number = 0; number < 350; number++)
            list.Insert(CallList.Time(1));
        Assert.Equal(Ids(list), await IdsAsync(list));
        Assert.InRange(list.Api.Requests.Count, 4, 6);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 30)]
    [InlineData(3, 30)]
    [InlineData(4, 70)]
    [InlineData(5, 70)]
    [InlineData(6, 70)]
    public async Task Calls_of_one_moment_may_come_in_another_order_with_every_request(int seed, int ties)
    {
        CallList list = null!;
        list = new CallList
        {
            TieBreaker = new Random(seed),
            BetweenRequests = () => list.Rows.RemoveRange(0, Math.Min(5, list.Rows.Count)),
        };
        for (var number = 0; number < 900; number++)
            list.Insert(CallList.Time(number / ties));
        var kept = Ids(list).Skip(100).ToHashSet(StringComparer.Ordinal);
        var seen = await IdsAsync(list);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
        Assert.Superset(kept, seen.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_that_comes_oldest_first_is_listed_to_its_end()
    {
        var list = new CallList(1500);
        list.Rows.Reverse();
        Assert.Equal(Ids(list), await IdsAsync(list));
    }

    [Fact]
    public async Task A_list_that_falls_out_of_order_later_repeats_nothing()
    {
        var list = new CallList(300);
        list.Rows.Reverse(150, 100);
        var pages = await list.Api.Client().ListAllAsync().AsPages().AllAsync();
        Assert.Equal(Ids(list), pages.SelectMany(page => page.Items).Select(call => call.Id));
        Assert.True(pages[0].IsNewestFirst);
        Assert.False(pages[^1].IsNewestFirst);
        Assert.Null(pages[^1].Checkpoint);
    }

    [Fact]
    public async Task A_trace_tells_once_that_a_list_was_not_newest_first()
    {
        using var activity = new Activity("listing").Start();
        var events = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Truedy.Generated",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                foreach (var each in span.TraceId == activity.TraceId ? span.Events.Where(each => each.Name == NotNewestFirst) : [])
                    events.Enqueue(each.Name);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await IdsAsync(new CallList(250));
        Assert.Empty(events);
        var list = new CallList(350);
        list.Rows.Reverse(150, 100);
        await IdsAsync(list);
        Assert.Single(events);
    }

    [Fact]
    public async Task Calls_without_an_id_are_delivered_since_twice_is_better_than_never()
    {
        var list = new CallList(5);
        list.Rows[1] = ("", list.Rows[1].CreatedAt);
        list.Rows[3] = ("", list.Rows[3].CreatedAt);
        Assert.Equal(Ids(list), await IdsAsync(list));
        Assert.Single(list.Api.Requests);
    }

    [Fact]
    public async Task Nothing_but_calls_without_an_id_for_ever_is_a_clear_error()
    {
        CallList list = null!;
        list = new CallList(100)
        {
            IgnoresOffset = true,
            BetweenRequests = () => list.Rows[0] = ("", list.Rows[0].CreatedAt.AddSeconds(1)),
            Pagination = said =>
            {
                said["has_more"] = true;
                return said;
            },
        };
        for (var index = 0; index < list.Rows.Count; index++)
            list.Rows[index] = ("", list.Rows[index].CreatedAt);
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => IdsAsync(list));
        Assert.Equal("The list does not end: the API promises more items, and its pages bring none that is new.", error.Message);
    }

    [Fact]
    public async Task Items_that_moved_past_the_offset_are_looked_for_a_little_before_it()
    {
        CallList list = null!;
        list = new CallList(1000) { BetweenRequests = () => Remove(list) };
        var before = Ids(list);
        var calls = (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 0 }).AllAsync()).ConvertAll(call => call.Id);
        Assert.Equal(before, calls);
        Assert.Equal([0, 98, 196, 294, 392, 387, 377], list.Api.Queries.Select(Offset).Take(7));
        Assert.InRange(list.Api.Requests.Count, 12, 14);

        static void Remove(CallList list)
        {
            if (list.Api.Requests.Count == 5)
                list.Rows.RemoveRange(0, 10);
        }
    }

    [Fact]
    public async Task A_total_that_stops_counting_just_where_a_page_ends_does_not_end_the_list()
    {
        var list = new CallList(1234)
        {
            Pagination = said =>
            {
                said["total"] = 1000;
                said["has_more"] = (int)said["offset"]! + (int)said["limit"]! < 1000;
                return said;
            },
        };
        Assert.Equal(Ids(list), (await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 50 }).AllAsync()).Select(call => call.Id));
    }

    private static List<string> Ids(CallList list) => list.Rows.ConvertAll(row => row.Id);

    private static async Task<List<string>> IdsAsync(CallList list) =>
        (await list.Api.Client().ListAllAsync().AllAsync()).ConvertAll(call => call.Id);

    private static int Offset(string query) => int.Parse(query[(query.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture);
}
