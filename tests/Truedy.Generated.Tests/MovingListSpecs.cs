namespace Truedy.Generated.Tests;

public class MovingListSpecs
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Calls_created_while_paging_neither_repeat_others_nor_appear(int prefetch)
    {
        CallList list = null!;
        list = new CallList(2000) { BetweenRequests = () => { list.Insert(); list.Insert(); } };
        var before = list.Rows.Select(row => row.Id).ToList();
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = prefetch }).AllAsync();
        Assert.Equal(before, calls.Select(call => call.Id));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(60, 0)]
    [InlineData(5, 4)]
    public async Task Calls_deleted_while_paging_hide_no_other(int deletions, int prefetch)
    {
        var chance = new Random(1);
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        CallList list = null!;
        list = new CallList(2000)
        {
            BetweenRequests = () =>
            {
                for (var number = 0; number < deletions && list.Rows.Count > 0; number++)
                {
                    var index = chance.Next(list.Rows.Count);
                    deleted.Add(list.Rows[index].Id);
                    list.Rows.RemoveAt(index);
                }
            },
        };
        var before = list.Rows.Select(row => row.Id).ToList();
        var calls = (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = prefetch }).AllAsync()).ConvertAll(call => call.Id);
        Assert.Equal(calls.Distinct(StringComparer.Ordinal), calls);
        Assert.Empty(before.Except(deleted, StringComparer.Ordinal).Except(calls, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Small_pages_of_calls_that_share_creation_times_hide_none_that_stays()
    {
        CallList list = null!;
        list = new CallList { BetweenRequests = () => list.Rows.RemoveAll(row => row.Id is "call_000006" or "call_000005" or "call_000002") };
        for (var number = 0; number < 6; number++)
            list.Insert(CallList.Time(number / 2));
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 5, Prefetch = 0 }).AllAsync();
        Assert.Contains("call_000001", calls.Select(call => call.Id));
    }

    [Fact]
    public async Task Two_calls_of_one_moment_that_change_places_at_the_end_of_a_page_while_the_list_moves_up_are_both_listed()
    {
        CallList list = null!;
        list = new CallList(250) { BetweenRequests = () => MoveUp(list) };
        list.Rows[100] = (list.Rows[100].Id, list.Rows[99].CreatedAt);
        var before = list.Rows.ConvertAll(row => row.Id);
        var calls = (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 0 }).AllAsync()).ConvertAll(call => call.Id);
        Assert.Equal(before.Order(StringComparer.Ordinal), calls.Order(StringComparer.Ordinal));

        static void MoveUp(CallList list)
        {
            if (list.Api.Requests.Count != 2)
                return;
            list.Rows.RemoveAt(0);
            (list.Rows[98], list.Rows[99]) = (list.Rows[99], list.Rows[98]);
        }
    }
}
