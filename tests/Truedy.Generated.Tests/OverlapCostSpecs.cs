namespace Truedy.Generated.Tests;

/// <summary>What the guarantee costs: one item in each page once the list has long held still, more only where it moves.</summary>
public class OverlapCostSpecs
{
    [Theory]
    [InlineData(10_000, 102, 0)]
    [InlineData(10_000, 102, 1)]
    [InlineData(10_000, 102, 8)]
    [InlineData(20_000, 203, 1)]
    [InlineData(9_901, 101, 1)]
    [InlineData(150, 2, 1)]
    public async Task A_list_that_does_not_move_costs_one_request_more_in_99_pages_and_at_most_one_besides(int count, int most, int prefetch)
    {
        var list = new CallList(count);
        Assert.Equal(count, (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = prefetch }).AllAsync()).Count);
        Assert.InRange(list.Api.Requests.Count, 1, most);
    }

    [Fact]
    public async Task Smaller_pages_cost_nothing_more()
    {
        var list = new CallList(1_010);
        await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 50 }).AllAsync();
        Assert.Equal(21, list.Api.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_loses_a_call_once_pays_for_it_once()
    {
        CallList list = null!;
        list = new CallList(10_000) { BetweenRequests = () => list.Rows.RemoveRange(0, list.Api.Requests.Count == 50 ? 1 : 0) };
        await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 0 }).AllAsync();
        Assert.InRange(list.Api.Requests.Count, 101, 103);
    }

    [Fact]
    public async Task A_list_that_loses_calls_all_the_time_costs_a_few_items_in_each_page()
    {
        CallList list = null!;
        list = new CallList(10_000) { BetweenRequests = () => list.Rows.RemoveRange(0, 2) };
        await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 0 }).AllAsync();
        Assert.InRange(list.Api.Requests.Count, 100, 108);
    }
}
