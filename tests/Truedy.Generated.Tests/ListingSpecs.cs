namespace Truedy.Generated.Tests;

public partial class ListingSpecs
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1000)]
    [InlineData(1234)]
    public async Task I_can_enumerate_every_call_across_pages(int count)
    {
        var list = new CallList(count);
        var calls = await list.Api.Client().ListAllAsync().AllAsync();
        Assert.Equal(list.Rows.Select(row => row.Id), calls.Select(call => call.Id));
    }

    [Fact]
    public async Task Nothing_is_requested_before_the_list_is_enumerated()
    {
        var list = new CallList(5);
        var calls = list.Api.Client().ListAllAsync();
        Assert.Empty(list.Api.Requests);
        await calls.AllAsync();
        Assert.Single(list.Api.Requests);
    }

    [Fact]
    public async Task Enumerating_twice_starts_anew()
    {
        var list = new CallList(3);
        var calls = list.Api.Client().ListAllAsync();
        await calls.AllAsync();
        list.Insert();
        Assert.Equal(4, (await calls.AllAsync()).Count);
    }

    [Fact]
    public async Task A_list_that_does_not_move_costs_at_most_one_extra_request_in_twenty_pages()
    {
        var list = new CallList(10_000);
        await list.Api.Client().ListAllAsync().AllAsync();
        Assert.InRange(list.Api.Requests.Count, 100, 105);
    }

    [Fact]
    public async Task Filters_and_page_size_are_sent_with_every_request()
    {
        var list = new CallList(25);
        await list.Api.Client().ListAllAsync(new CallListOptions { AgentId = "agt 1&x", Status = CallStatus.InProgress, PageSize = 10 }).AllAsync();
        Assert.Equal("?agent_id=agt%201%26x&status=in_progress&limit=10&offset=0", list.Api.Queries.First());
        Assert.All(list.Api.Queries, query => Assert.StartsWith("?agent_id=agt%201%26x&status=in_progress&limit=", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_can_take_the_list_page_by_page()
    {
        var list = new CallList(45);
        var pages = await list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 20 }).AsPages().AllAsync();
        Assert.Equal([20, 20, 5], pages.Select(page => page.Items.Count));
        Assert.Equal([true, true, false], pages.Select(page => page.HasMore));
        Assert.Equal(["req_1", "req_2", "req_3"], pages.Select(page => page.RequestId));
        Assert.All(pages, page => Assert.Equal(45, page.Pagination!.Total));
        Assert.All(pages, page => Assert.True(page.IsNewestFirst));
    }

    [Fact]
    public async Task An_empty_list_has_one_empty_page()
    {
        var page = Assert.Single(await new CallList().Api.Client().ListAllAsync().AsPages().AllAsync());
        Assert.Empty(page.Items);
        Assert.False(page.HasMore);
    }

    [Fact]
    public async Task I_can_fetch_one_page()
    {
        var list = new CallList(100);
        var page = await list.Api.Client().ListPageAsync(new CallListOptions { PageSize = 20 }, offset: 40);
        Assert.Equal(list.Rows.Skip(40).Take(20).Select(row => row.Id), page.Items.Select(call => call.Id));
        Assert.Equal("?limit=20&offset=40", Assert.Single(list.Api.Queries));
        Assert.True(page.HasMore);
        Assert.Equal(40, page.Pagination!.Offset);
        Assert.Equal("req_1", page.Meta!.RequestId);
    }

    [Fact]
    public async Task A_negative_offset_is_refused_before_anything_is_sent()
    {
        var list = new CallList(1);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("offset", () => list.Api.Client().ListPageAsync(offset: -1));
        Assert.Empty(list.Api.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(150)]
    public async Task MaxItems_stops_without_fetching_more(int most)
    {
        var list = new CallList(1000);
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = most, Prefetch = 4 }).AllAsync();
        Assert.Equal(list.Rows.Take(most).Select(row => row.Id), calls.Select(call => call.Id));
        Assert.Equal((most + 99) / 100, list.Api.Requests.Count);
    }

    [Fact]
    public async Task No_more_calls_are_asked_for_than_MaxItems()
    {
        var list = new CallList(1000);
        var pages = await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 5 }).AsPages().AllAsync();
        Assert.Equal("?limit=5&offset=0", Assert.Single(list.Api.Queries));
        Assert.True(Assert.Single(pages).HasMore);
    }

    [Fact]
    public void A_status_that_turned_out_null_in_an_expression_is_refused_instead_of_listing_everything()
    {
        string? text = null;
        var fault = Assert.Throws<ArgumentNullException>(() => new CallListOptions { Status = text is null ? null! : new CallStatus(text) });
        Assert.Contains("(CallStatus?)null", fault.Message, StringComparison.Ordinal);
        Assert.Null(new CallListOptions { Status = text is null ? (CallStatus?)null : new CallStatus(text) }.Status);
    }

    [Fact]
    public async Task A_status_that_is_null_filters_nothing()
    {
        var list = new CallList(1);
        string? word = null;
        await list.Api.Client().ListAllAsync(new CallListOptions { Status = word is null ? default(CallStatus?) : new CallStatus(word) }).AllAsync();
        Assert.DoesNotContain("status", Assert.Single(list.Api.Queries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_filter_that_is_empty_is_refused_and_lists_nothing(string unset)
    {
        const string Remedy = " is empty. Give it a value, or leave it out (null) to send none.";
        Assert.StartsWith(
            "Status" + Remedy,
            Assert.Throws<ArgumentException>("Status", () => new CallListOptions { Status = unset }).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "AgentId" + Remedy,
            Assert.Throws<ArgumentException>("AgentId", () => new CallListOptions { AgentId = unset }).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("Status", () => new CallListQuery { Status = unset });
        Assert.Throws<ArgumentException>("AgentId", () => new CallListQuery { AgentId = unset });
        Assert.Throws<ArgumentException>("Status", () => new CallListQuery { Status = default(CallStatus) });
    }

    [Fact]
    public async Task CreatedSince_stops_at_the_first_older_call()
    {
        var list = new CallList(1000);
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { CreatedSince = CallList.Time(951), Prefetch = 0 }).AllAsync();
        Assert.Equal(list.Rows.Take(50).Select(row => row.Id), calls.Select(call => call.Id));
        Assert.Single(list.Api.Requests);
    }

    [Fact]
    public async Task CreatedSince_filters_where_the_list_is_in_no_order()
    {
        var list = new CallList(300);
        var shuffled = list.Rows.OrderBy(row => row.Id[^1]).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        list.Rows.Clear();
        list.Rows.AddRange(shuffled);
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { CreatedSince = CallList.Time(151) }).AllAsync();
        Assert.Equal(shuffled.Where(row => row.CreatedAt >= CallList.Time(151)).Select(row => row.Id), calls.Select(call => call.Id));
    }

    [Fact]
    public async Task With_prefetch_0_a_page_is_requested_when_it_is_needed()
    {
        var list = new CallList(300);
        await foreach (var page in list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = 0 }).AsPages())
            Assert.Equal(int.Parse(page.RequestId!["req_".Length..], System.Globalization.CultureInfo.InvariantCulture), list.Api.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Prefetch_fetches_that_many_pages_ahead(int ahead)
    {
        var list = new CallList(1000);
        await using var pages = list.Api.Client().ListAllAsync(new CallListOptions { Prefetch = ahead }).AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();
        await list.Api.RequestsAsync(1 + ahead);
        await pages.DisposeAsync();
        Assert.Equal(1 + ahead, list.Api.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_page_size_that_the_api_refuses_is_refused_here(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>("PageSize", () => new CallListOptions { PageSize = size });

    [Fact]
    public void List_options_have_their_documented_defaults()
    {
        var options = new CallListOptions();
        Assert.Equal(100, options.PageSize);
        Assert.Null(options.Prefetch);
        Assert.Null(options.AgentId);
        Assert.Null(options.Status);
        Assert.Null(options.CreatedSince);
        Assert.Null(options.MaxItems);
        Assert.Null(options.ResumeFrom);
        Assert.Null(options.SinceCheckpoint);
    }
}
