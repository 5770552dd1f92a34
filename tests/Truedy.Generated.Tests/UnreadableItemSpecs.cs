namespace Truedy.Generated.Tests;

/// <summary>Calls whose id or creation time cannot be read: they come with the others, and take nothing from the list.</summary>
public class UnreadableItemSpecs
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(50, false)]
    [InlineData(50, true)]
    [InlineData(99, false)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(100, true)]
    [InlineData(249, false)]
    [InlineData(249, true)]
    public async Task One_such_call_takes_neither_checkpoints_nor_order_from_the_list(int index, bool isUndated)
    {
        var list = With(250, isUndated, index);
        var pages = await list.Api.Client().ListAllAsync().AsPages().AllAsync();
        Assert.Equal(Expected(list, isUndated, index), pages.SelectMany(page => page.Items).Select(call => call.Id));
        Assert.All(pages, page => Assert.True(page.IsNewestFirst));
        Assert.All(pages, page => Assert.NotNull(page.Checkpoint));
        Assert.InRange(list.Api.Requests.Count, 3, 3);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(10, true)]
    [InlineData(99, false)]
    [InlineData(99, true)]
    [InlineData(150, false)]
    [InlineData(150, true)]
    public async Task A_checkpoint_taken_at_one_goes_on_behind_the_call_before_it(int index, bool isUndated)
    {
        var list = With(250, isUndated, index);
        var places = await list.Api.Client().ListAllAsync().WithCheckpoints().AllAsync();
        var rest = await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = places[index].Checkpoint }).AllAsync();
        Assert.Equal(Expected(list, isUndated, index).Skip(index), rest.Select(call => call.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sync_does_not_repeat_the_list_for_one_at_the_top(bool isUndated)
    {
        var list = With(250, isUndated, 0);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[^1].Checkpoint;
        var again = await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = checkpoint }).AllAsync();
        Assert.Equal(Expected(list, isUndated, 0).Take(1), again.Select(call => call.Id));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    [InlineData(true, 3)]
    public async Task Many_such_calls_in_a_list_that_moves_lose_none_of_the_others(bool isUndated, int prefetch)
    {
        var bad = Enumerable.Range(0, 1000).Where(index => index % 9 == 4 || index is > 300 and < 330).ToArray();
        CallList list = null!;
        list = With(1000, isUndated, bad, () =>
        {
            list.Insert();
            list.Rows.RemoveRange(1, 3);
        });
        var before = list.Rows.Where((_, index) => !bad.Contains(index)).Select(row => row.Id).ToList();
        var seen = (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = prefetch }).AllAsync()).ConvertAll(call => call.Id);
        Assert.Equal(before, before.Intersect(seen, StringComparer.Ordinal));
        Assert.Equal(before.Count, seen.Count(before.ToHashSet(StringComparer.Ordinal).Contains));
    }

    [Fact]
    public async Task A_list_of_nothing_but_calls_without_an_id_comes_to_its_end()
    {
        var list = With(2500, false, [.. Enumerable.Range(0, 2500)]);
        Assert.Equal(2500, (await list.Api.Client().ListAllAsync().AllAsync()).Count);
    }

    [Fact]
    public async Task More_calls_without_an_id_in_a_row_than_a_page_holds_hide_no_other()
    {
        int[] bad = [.. Enumerable.Range(150, 300)];
        var list = With(600, false, bad);
        Assert.Equal(Expected(list, false, bad), (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Such_calls_among_others_of_one_moment_hide_none_of_them(bool isUndated)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            CallList list = null!;
            list = new CallList
            {
                TieBreaker = new Random(seed),
                BetweenRequests = () => list.Rows.RemoveRange(0, 2),
                Unreadable = (id, createdAt) => IsReadable(id) ? (id, createdAt) : isUndated ? (id, null) : (null, createdAt),
            };
            for (var number = 0; number < 500; number++)
                list.Insert(CallList.Time(number / 20));
            var kept = list.Rows.Skip(50).Select(row => row.Id).Where(IsReadable).ToList();
            var seen = (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id).Where(IsReadable).ToList();
            Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
            Assert.Superset(kept.ToHashSet(StringComparer.Ordinal), seen.ToHashSet(StringComparer.Ordinal));
        }

        static bool IsReadable(string id) => id is not "" && id[^1] is not ('3' or '6');
    }

    [Fact]
    public async Task A_call_with_neither_comes_too()
    {
        var list = new CallList(250) { Unreadable = (id, createdAt) => id[^1] == '5' ? (null, null) : (id, createdAt) };
        var expected = list.Rows.Select(row => row.Id[^1] == '5' ? "" : row.Id);
        Assert.Equal(expected, (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id));
    }

    private static CallList With(int count, bool isUndated, int index) => With(count, isUndated, [index]);

    private static CallList With(int count, bool isUndated, int[] indexes, Action? betweenRequests = null)
    {
        HashSet<string> bad = null!;
        var list = new CallList(count)
        {
            BetweenRequests = betweenRequests,
            Unreadable = (id, createdAt) => (isUndated || !bad.Contains(id) ? id : null, isUndated && bad.Contains(id) ? null : createdAt),
        };
        bad = [.. indexes.Select(index => list.Rows[index].Id)];
        return list;
    }

    private static List<string> Expected(CallList list, bool isUndated, params int[] indexes) =>
        [.. list.Rows.Select((row, index) => !isUndated && indexes.Contains(index) ? "" : row.Id)];
}
