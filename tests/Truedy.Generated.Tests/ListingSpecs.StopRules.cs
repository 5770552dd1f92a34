using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

public partial class ListingSpecs
{
    [Theory]
    [InlineData(7)]
    [InlineData(50)]
    public async Task A_server_that_gives_fewer_rows_than_asked_for_loses_no_call(int clamp)
    {
        var list = new CallList(333) { Clamp = clamp };
        Assert.Equal(
            list.Rows.Select(row => row.Id),
            (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 3 }).AllAsync()).Select(call => call.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(250)]
    [InlineData(300)]
    public async Task A_list_without_pagination_members_is_enumerated_to_its_end(int count)
    {
        var list = new CallList(count) { Pagination = _ => null };
        Assert.Equal(list.Rows.Select(row => row.Id), (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id));
    }

    [Fact]
    public async Task A_clamped_list_without_pagination_members_is_enumerated_to_its_end()
    {
        var list = new CallList(95) { Pagination = _ => null, Clamp = 20 };
        Assert.Equal(list.Rows.Select(row => row.Id), (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id));
    }

    [Fact]
    public async Task Pagination_without_has_more_does_not_end_the_list_early()
    {
        var list = new CallList(250) { Pagination = said => new JObject(said.Properties().Where(member => member.Name != "has_more")) };
        Assert.Equal(250, (await list.Api.Client().ListAllAsync().AllAsync()).Count);
    }

    [Fact]
    public async Task A_total_that_stops_counting_at_1000_does_not_end_the_list_early()
    {
        var list = new CallList(2345)
        {
            Pagination = said =>
            {
                said["total"] = Math.Min(1000, (int)said["total"]!);
                said["has_more"] = (int)said["offset"]! + (int)said["limit"]! < (int)said["total"]!;
                return said;
            },
        };
        Assert.Equal(2345, (await list.Api.Client().ListAllAsync().AllAsync()).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(200)]
    public async Task A_server_that_promises_more_for_ever_with_empty_pages_ends(int count)
    {
        var list = new CallList(count) { Pagination = Promise };
        Assert.Equal(count, (await list.Api.Client().ListAllAsync().AllAsync()).Count);

        static JObject Promise(JObject said)
        {
            said["has_more"] = true;
            return said;
        }
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_a_clear_error_not_an_endless_loop()
    {
        var list = new CallList(500) { IgnoresOffset = true };
        var seen = new List<Call>();
        var error = await Assert.ThrowsAsync<TruedyResponseException>(async () =>
        {
            await foreach (var call in list.Api.Client().ListAllAsync())
                seen.Add(call);
        });
        Assert.Contains("whatever offset", error.Message, StringComparison.Ordinal);
        Assert.Equal(100, seen.Count);
        Assert.InRange(list.Api.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task Calls_without_creation_times_are_told_apart_by_id_and_the_page_says_so()
    {
        var list = new CallList(250);
        for (var index = 0; index < list.Rows.Count; index++)
            list.Rows[index] = (list.Rows[index].Id, default);
        var pages = await list.Api.Client().ListAllAsync().AsPages().AllAsync();
        Assert.Equal(list.Rows.Select(row => row.Id), pages.SelectMany(page => page.Items).Select(call => call.Id));
        Assert.All(pages, page => Assert.False(page.IsNewestFirst));
    }
}
