namespace Truedy.Generated.Tests;

/// <summary>Many lists at once under one rate limit: all of them end, in hardly more than the least time that their
/// requests allow, and without 429s.</summary>
public class ManyListsSpecs
{
    private static readonly int[] Lists = [1, 2, 4, 7, 16];
    private static readonly int?[] Prefetches = [null, 0, 1, 3, 8, 16];
    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("TRUEDY_EVERY_PLACE") is not null;

    public static TheoryData<int, int?> Combinations
    {
        get
        {
            var combinations = new TheoryData<int, int?>();
            foreach (var lists in IsThorough ? Enumerable.Range(1, 16) : Lists)
            {
                foreach (var prefetch in IsThorough ? [null, .. Enumerable.Range(0, 17).Select(each => (int?)each)] : Prefetches)
                    combinations.Add(lists, prefetch);
            }
            return combinations;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task All_end_in_the_least_time_that_their_requests_allow(int lists, int? prefetch) =>
        await ListAsync(lists, prefetch, calls: 450, pageSize: 10);

    [Theory]
    [InlineData(1, null)]
    [InlineData(1, 8)]
    [InlineData(4, null)]
    [InlineData(4, 8)]
    [InlineData(16, 16)]
    public async Task Ten_thousand_calls_each_end_as_well(int lists, int? prefetch) =>
        await ListAsync(lists, prefetch, calls: 10_000, pageSize: 100);

    [Fact]
    public async Task Clients_with_the_same_key_and_address_share_what_is_allowed()
    {
        var time = new RushingTime();
        using var api = new LimitedApi(time, calls: 650);
        await time.RunAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CountAsync(api.Client(), 650, prefetch: 4, pageSize: 10))));
        AssertLeast(time, api);
    }

    [Fact]
    public async Task An_allowance_above_the_usual_one_is_used()
    {
        var time = new RushingTime();
        using var api = new LimitedApi(time, calls: 2_000, allowance: 600);
        await time.RunAsync(CountAsync(api.Client(), 2_000, prefetch: 4, pageSize: 10));
        Assert.InRange(api.Accepted, 200, 500);
        Assert.InRange(time.Now, TimeSpan.Zero, TimeSpan.FromSeconds(40));
        Assert.Equal(0, api.MostRejectedInAWindow);
    }

    [Fact]
    public async Task Without_pacing_a_list_ends_all_the_same()
    {
        var time = new RushingTime();
        using var api = new LimitedApi(time, calls: 2_000);
        await time.RunAsync(CountAsync(api.Client(options => options.PaceRequests = false), 2_000, prefetch: 4, pageSize: 10));
        Assert.InRange(api.MostRejectedInAWindow, 1, 8);
    }

    private static async Task ListAsync(int lists, int? prefetch, int calls, int pageSize)
    {
        var time = new RushingTime();
        using var api = new LimitedApi(time, calls);
        var client = api.Client();
        await time.RunAsync(Task.WhenAll(Enumerable.Range(0, lists).Select(_ => CountAsync(client, calls, prefetch, pageSize))));
        AssertLeast(time, api);
    }

    private static void AssertLeast(RushingTime time, LimitedApi api)
    {
        Assert.InRange(api.MostRejectedInAWindow, 0, 1);
        Assert.True(time.Now <= api.LeastTime * 1.02, $"{api.Accepted} requests took {time.Now}, and {api.LeastTime} is the least.");
    }

    private static async Task CountAsync(CallsClient client, int calls, int? prefetch, int pageSize)
    {
        var count = 0;
        await foreach (var page in client.ListAllAsync(new CallListOptions { Prefetch = prefetch, PageSize = pageSize }).AsPages())
            count += page.Items.Count;
        Assert.Equal(calls, count);
    }
}
