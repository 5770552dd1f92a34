namespace Truedy.Generated.Tests;

/// <summary>Pages and lists that somebody makes by hand, as for a test of their own.</summary>
public class PageSpecs
{
    [Fact]
    public void A_page_made_by_hand_has_what_it_was_given()
    {
        var page = new Page<string>(["a"], new PaginationInfo { Total = 5 }, new ResponseMeta { RequestId = "req_1" }, hasMore: true);
        Assert.Equal(("a", 5, "req_1", true), (page.Items[0], page.Pagination!.Total, page.RequestId, page.HasMore));
        Assert.True(page.IsNewestFirst);
        Assert.Empty(page.MalformedItems);
        Assert.Null(page.Checkpoint);
        Assert.Throws<ArgumentNullException>("items", () => new Page<string>(null!));
    }

    [Fact]
    public void A_page_without_a_request_id_has_none()
    {
        Assert.Null(new Page<string>([]).RequestId);
        Assert.Null(new Page<string>([], meta: new ResponseMeta()).RequestId);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_page_of_an_api_that_says_nothing_has_more_behind_it_where_it_is_full(int size, bool hasMore)
    {
        var list = new CallList(2) { Pagination = _ => null };
        Assert.Equal(hasMore, (await list.Api.Client().ListPageAsync(new CallListOptions { PageSize = size })).HasMore);
    }

    [Fact]
    public async Task A_full_page_has_nothing_behind_it_where_the_api_says_so() =>
        Assert.False((await new CallList(2).Api.Client().ListPageAsync(new CallListOptions { PageSize = 2 })).HasMore);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whether_more_follows_is_the_same_for_a_page_alone_and_in_an_enumeration(bool isSilent)
    {
        foreach (var count in new[] { 0, 1, 19, 20, 21, 45, 60 })
        {
            var list = new CallList(count) { Pagination = said => isSilent ? null : said };
            var options = new CallListOptions { PageSize = 20, Prefetch = 0 };
            var offset = 0;
            await foreach (var page in list.Api.Client().ListAllAsync(options).AsPages())
            {
                offset += page.Items.Count;
                Assert.Equal(isSilent ? page.Items.Count >= 20 : offset < count, page.HasMore);
                Assert.Equal(page.HasMore, (await list.Api.Client().ListPageAsync(options, offset - page.Items.Count)).HasMore);
            }
        }
    }

    [Fact]
    public async Task More_follows_if_an_enumeration_ends_because_no_more_were_asked_for()
    {
        var list = new CallList(50);
        CallListOptions[] bounded = [new() { MaxItems = 30 }, new() { CreatedSince = CallList.Time(20) }];
        foreach (var options in bounded)
            Assert.True((await list.Api.Client().ListAllAsync(options).AsPages().AllAsync())[^1].HasMore);
        Assert.False((await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 50 }).AsPages().AllAsync())[^1].HasMore);
    }

    [Fact]
    public async Task One_page_has_no_use_for_a_checkpoint_and_says_so()
    {
        var list = new CallList(5);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[0].Checkpoint;
        list.Api.Requests.Clear();
        foreach (var options in new CallListOptions[] { new() { ResumeFrom = checkpoint }, new() { SinceCheckpoint = checkpoint } })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>("options", () => list.Api.Client().ListPageAsync(options));
            Assert.StartsWith("One page is found by its offset.", error.Message, StringComparison.Ordinal);
        }
        Assert.Empty(list.Api.Requests);
    }

    [Fact]
    public async Task A_list_made_by_hand_is_enumerated_like_any_other()
    {
        var list = AsyncPageable<string>.FromPages([new Page<string>(["a", "b"]), new Page<string>([]), new Page<string>(["c"])]);
        Assert.Equal(["a", "b", "c"], await list.AllAsync());
        Assert.Equal(3, (await list.AsPages().AllAsync()).Count);
        Assert.Throws<ArgumentNullException>("pages", () => AsyncPageable<string>.FromPages(null!));
    }

    [Fact]
    public void A_list_that_is_mocked_without_pages_says_what_to_override()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Mock().AsPages());
        Assert.Equal("This list was made without pages, for mocking: override AsPages, or use FromPages.", error.Message);
    }

    private sealed class Mock : AsyncPageable<string>;
}
