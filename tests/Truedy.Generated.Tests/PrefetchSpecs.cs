using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>What is asked for ahead, and what becomes of it where nobody wants it any more.</summary>
public class PrefetchSpecs
{
    [Theory]
    [InlineData(99, "0+20 15+25 35+25 55+25 75+25")]
    [InlineData(45, "0+20 15+25 35+25")]
    [InlineData(41, "0+20 15+25 35+25")]
    [InlineData(40, "0+20 15+25 35+25")]
    [InlineData(39, "0+20 15+25")]
    [InlineData(19, "0+20")]
    public async Task Pages_ahead_share_items_like_any_others_and_end_where_the_list_does(int count, string expected)
    {
        var list = new CallList(count);
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = 3 }).AllAsync();
        Assert.Equal(list.Rows.Select(row => row.Id), calls.Select(call => call.Id));
        Assert.Equal(expected, Asked(list));
    }

    [Fact]
    public async Task Nothing_is_asked_for_beyond_the_end_where_the_api_does_not_say_how_many_there_are()
    {
        var list = new CallList(20) { Pagination = _ => null };
        await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = 3 }).AllAsync();
        Assert.All(list.Api.Queries, query => Assert.Matches("offset=(20|1?[0-9])$", query));
    }

    [Theory]
    [InlineData(40, "0+20 15+25")]
    [InlineData(41, "0+20 15+25 35+25")]
    [InlineData(21, "0+20 15+6")]
    public async Task No_page_is_fetched_ahead_that_MaxItems_leaves_no_use_for(int most, string expected)
    {
        var list = new CallList(500);
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = 4, MaxItems = most }).AllAsync();
        Assert.Equal(list.Rows.Take(most).Select(row => row.Id), calls.Select(call => call.Id));
        Assert.Equal(expected, Asked(list));
    }

    [Fact]
    public async Task A_list_of_just_MaxItems_ends_with_them()
    {
        var list = new CallList(5);
        Assert.False(Assert.Single(await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 5 }).AsPages().AllAsync()).HasMore);
        Assert.Single(list.Api.Requests);
    }

    [Fact]
    public async Task An_enumeration_that_stops_cancels_every_page_ahead_and_waits_until_they_have_ended()
    {
        var list = new CallList(500);
        using var handler = new SlowToEnd(list.Api.HttpClient());
        var client = new CallsClient(new HttpClient(handler), new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 });
        var pages = client.ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = 3 }).AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();
        var stopping = pages.DisposeAsync().AsTask();
        await handler.Cancelled.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(stopping.IsCompleted);
        handler.MayEnd.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, handler.Ended);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_page_ahead_that_fails_does_not_end_the_list_and_is_asked_for_again_when_it_is_needed(int ahead)
    {
        var list = new CallList(99) { Fault = number => number == 2 ? StubApi.Response("", HttpStatusCode.InternalServerError) : null };
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20, Prefetch = ahead }).AllAsync();
        Assert.Equal(list.Rows.Select(row => row.Id), calls.Select(call => call.Id));
        Assert.Equal(6, list.Api.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_fails_while_somebody_waits_for_it_ends_the_list()
    {
        var list = new CallList(100) { Fault = number => number is 2 or 3 ? StubApi.Response("", HttpStatusCode.InternalServerError) : null };
        await Assert.ThrowsAsync<TruedyApiException>(() => list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20 }).AllAsync());
    }

    // Sorted, since requests that are under way together may arrive in any order.
    private static string Asked(CallList list) => string.Join(" ", list.Api.Queries
        .Select(query => query.Replace("?limit=", "", StringComparison.Ordinal).Split("&offset="))
        .Select(parts => (Limit: parts[0], Offset: int.Parse(parts[1], CultureInfo.InvariantCulture)))
        .OrderBy(asked => asked.Offset)
        .Select(asked => $"{asked.Offset}+{asked.Limit}"));

    /// <summary>Hands the first request on; all others end some time after they were cancelled.</summary>
    private sealed class SlowToEnd(HttpClient first) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private HttpClient? _first = first;
        private int _cancellations;
        private int _ended;

        /// <summary>Ends when three requests were cancelled.</summary>
        public Task Cancelled => _cancelled.Task;

        public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Ended => _ended;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref _first, null) is { } answering)
                return await answering.GetAsync(request.RequestUri, cancellationToken);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                if (Interlocked.Increment(ref _cancellations) == 3)
                    _cancelled.SetResult();
                await MayEnd.Task;
                Interlocked.Increment(ref _ended);
            }
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
