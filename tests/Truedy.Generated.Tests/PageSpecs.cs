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
