namespace Truedy.Generated.Tests;

/// <summary>How many pages are under way ahead if the options leave it open.</summary>
public class ReadAheadSpecs
{
    [Fact]
    public async Task A_loop_that_breaks_after_ten_calls_sends_one_request()
    {
        var list = new CallList(5000);
        var seen = 0;
        await foreach (var call in list.Api.Client().ListAllAsync())
        {
            if (++seen == 10)
                break;
        }
        Assert.Single(list.Api.Requests);
    }

    [Fact]
    public async Task Twice_as_many_pages_are_under_way_each_time_that_the_loop_comes_back_up_to_eight() =>
        Assert.Equal([1, 3, 5, 8, 13, 14, 15, 16], await RequestsAfterEachPageAsync(new CallList(5000), pages: 8));

    [Fact]
    public async Task Nothing_is_asked_for_beyond_the_end_that_the_api_tells() =>
        Assert.Equal([1, 3, 5, 7, 7, 7, 7], await RequestsAfterEachPageAsync(new CallList(650), pages: 7));

    [Fact]
    public async Task Pages_that_are_large_are_fewer_ahead_so_that_memory_stays_bounded()
    {
        const int FiveMegabytes = 5_000_000;
        Assert.Equal([1, 3, 4, 5, 6], await RequestsAfterEachPageAsync(new CallList(5000), pages: 5, padding: FiveMegabytes));
    }

    [Fact]
    public async Task A_list_whose_items_moved_begins_with_none_again()
    {
        var list = new CallList(5000);
        var ahead = (await RequestsAfterEachPageAsync(list, pages: 24, afterPage: page =>
        {
            if (page == 6)
                list.Rows.RemoveRange(0, 600);
        })).Select((count, page) => count - page - 1).ToList();
        // What was under way was for nothing: from there on.
        var anew = Enumerable.Range(6, 10).MaxBy(page => ahead[page] - ahead[page - 1]);
        Assert.Equal([0, 1, 2, 4, 8], ahead.GetRange(anew, 5).Select(count => count - ahead[anew]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(8)]
    public async Task A_total_that_stops_counting_at_1000_stops_no_page_ahead(int? prefetch)
    {
        var list = new CallList(20_000) { Pagination = said => { said["total"] = 1000; return said; } };
        var counts = await RequestsAfterEachPageAsync(list, pages: 190, prefetch: prefetch);
        Assert.All(counts.Select((count, page) => count - page - 1).Skip(100).Take(80), count => Assert.Equal(8, count));
    }

    [Fact]
    public async Task No_page_is_asked_for_ahead_behind_a_total_that_may_be_true()
    {
        var list = new CallList(1000);
        Assert.Equal(1000, (await list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 8 }).AllAsync()).Count);
        Assert.InRange(list.Api.Requests.Count, 11, 12);
    }

    [Fact]
    public async Task Few_pages_are_asked_for_in_vain_behind_a_total_that_stops_counting()
    {
        var list = new CallList(1500) { Pagination = said => { said["total"] = Math.Min(1000, (int)said["total"]!); return said; } };
        Assert.Equal(list.Rows.Select(row => row.Id), (await list.Api.Client().ListAllAsync().AllAsync()).Select(call => call.Id));
        Assert.InRange(list.Api.Requests.Count, 16, 18);
    }

    private static async Task<List<int>> RequestsAfterEachPageAsync(CallList list, int pages, int padding = 0, int? prefetch = null, Action<int>? afterPage = null)
    {
        using var counted = new Counted(list.Api.HttpClient(), padding);
        var client = new CallsClient(new HttpClient(counted), new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 });
        List<int> counts = [];
        await foreach (var page in client.ListAllAsync(new CallListOptions { Prefetch = prefetch }).AsPages())
        {
            counts.Add(counted.Requests);
            if (counts.Count == pages)
                break;
            afterPage?.Invoke(counts.Count);
        }
        return counts;
    }

    /// <summary>Counts requests as they are sent, and makes answers as long as those with long transcripts, by white space.</summary>
    private sealed class Counted(HttpClient inner, int padding) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            var body = await inner.GetStringAsync(request.RequestUri, cancellationToken);
            return StubApi.Response(body + new string(' ', padding));
        }
    }
}
