namespace Truedy.Generated.Tests;

/// <summary>Lists that end, however hard they are to follow: none is given up as endless.</summary>
public class PatienceSpecs
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(5, 10)]
    [InlineData(5, 60)]
    [InlineData(20, 60)]
    [InlineData(100, 95)]
    public async Task Small_pages_follow_a_list_that_grows_with_every_request(int pageSize, int inserts)
    {
        foreach (var prefetch in new[] { 0, 1, 3 })
        {
            CallList list = null!;
            list = new CallList(120) { BetweenRequests = () => Insert(list, inserts) };
            var before = Ids(list);
            Assert.Equal(before, await IdsAsync(list, new CallListOptions { PageSize = pageSize, Prefetch = prefetch }));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task A_batch_of_one_second_is_larger_than_many_pages(int pageSize)
    {
        var list = Batch(130);
        Assert.Equal(Ids(list), await IdsAsync(list, new CallListOptions { PageSize = pageSize }));
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(10, 75)]
    [InlineData(10, 110)]
    [InlineData(10, 129)]
    [InlineData(1, 100)]
    [InlineData(100, 120)]
    public async Task A_list_can_be_gone_on_with_in_the_midst_of_a_batch_of_one_second(int pageSize, int index)
    {
        var list = Batch(130);
        var options = new CallListOptions { PageSize = pageSize };
        var places = await list.Api.Client().ListAllAsync(options).WithCheckpoints().AllAsync();
        Assert.Equal(Ids(list).Skip(index + 1), await IdsAsync(list, options with { ResumeFrom = places[index].Checkpoint }));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public async Task A_list_can_be_gone_on_with_while_it_grows_with_every_request(int inserts)
    {
        CallList list = null!;
        var grows = false;
        list = new CallList(120) { BetweenRequests = () => Insert(list, grows ? inserts : 0) };
        var before = Ids(list);
        var options = new CallListOptions { PageSize = 5, MaxItems = 60 };
        var checkpoint = (await list.Api.Client().ListAllAsync(options).WithCheckpoints().AllAsync())[^1].Checkpoint;
        Insert(list, 3000);
        grows = true;
        Assert.Equal(before.Skip(60), await IdsAsync(list, options with { ResumeFrom = checkpoint }));
        Assert.InRange(list.Api.Requests.Count, 1, 200);
    }

    [Fact]
    public async Task Pages_ahead_that_show_the_same_calls_as_the_list_grows_do_not_end_it()
    {
        CallList list = null!;
        list = new CallList(60) { BetweenRequests = () => Insert(list, 5) };
        var before = Ids(list);
        Assert.Equal(before, await IdsAsync(list, new CallListOptions { PageSize = 5, Prefetch = 16 }));
    }

    [Fact]
    public async Task A_few_calls_that_move_down_one_at_a_time_do_not_look_like_an_offset_that_is_ignored()
    {
        CallList list = null!;
        list = new CallList(49) { Pagination = _ => null, BetweenRequests = () => Insert(list, list.Api.Requests.Count < 10 ? 1 : 0) };
        var before = Ids(list);
        Assert.Equal(before, await IdsAsync(list, new CallListOptions()));
    }

    private static CallList Batch(int twins)
    {
        var list = new CallList(40);
        for (var number = 0; number < twins; number++)
            list.Insert(CallList.Time(100));
        return list;
    }

    private static void Insert(CallList list, int count)
    {
        for (var number = 0; number < count; number++)
            list.Insert();
    }

    private static List<string> Ids(CallList list) => list.Rows.ConvertAll(row => row.Id);

    private static async Task<List<string>> IdsAsync(CallList list, CallListOptions options) =>
        (await list.Api.Client().ListAllAsync(options).AllAsync()).ConvertAll(call => call.Id);
}
