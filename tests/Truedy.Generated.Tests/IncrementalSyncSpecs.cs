namespace Truedy.Generated.Tests;

/// <summary>Sync after sync, each with the checkpoint of the one before it: what is new comes once, and the list never comes again.</summary>
public class IncrementalSyncSpecs
{
    [Fact]
    public async Task The_newest_call_is_deleted_and_nothing_is_new()
    {
        var list = new CallList(250);
        var first = await SyncAsync(list, null);
        list.Rows.RemoveAt(0);
        await AssertQuietAsync(list, first.Checkpoint);
    }

    [Fact]
    public async Task Every_call_that_a_checkpoint_was_taken_at_is_deleted()
    {
        var list = new CallList(250);
        var first = await SyncAsync(list, null);
        list.Rows.RemoveRange(0, 120);
        var quiet = await AssertQuietAsync(list, first.Checkpoint);
        var created = list.Insert();
        Assert.Equal([created], (await SyncAsync(list, quiet)).Ids);
    }

    [Fact]
    public async Task The_newest_call_leaves_the_filter_and_comes_back()
    {
        var list = new CallList(250);
        var options = new CallListOptions { Status = CallStatus.InProgress };
        var first = await SyncAsync(list, null, options);
        var newest = list.Rows[0];
        list.Rows.RemoveAt(0);
        var second = await AssertQuietAsync(list, first.Checkpoint, options);
        list.Reenter(newest);
        await AssertQuietAsync(list, second, options);
    }

    [Fact]
    public async Task The_list_is_empty_in_between()
    {
        var list = new CallList(250);
        var first = await SyncAsync(list, null);
        var all = list.Rows.ToList();
        list.Rows.Clear();
        var quiet = await AssertQuietAsync(list, first.Checkpoint);
        list.Rows.AddRange(all);
        quiet = await AssertQuietAsync(list, quiet);
        var created = list.Insert();
        Assert.Equal([created], (await SyncAsync(list, quiet)).Ids);
    }

    [Fact]
    public async Task CreatedSince_is_newer_than_everything()
    {
        var list = new CallList(250);
        var options = new CallListOptions { CreatedSince = CallList.Time(1_000) };
        var first = await SyncAsync(list, null, options);
        Assert.Empty(first.Ids);
        var quiet = await AssertQuietAsync(list, first.Checkpoint);
        var created = list.Insert();
        Assert.Equal([created], (await SyncAsync(list, quiet)).Ids);
    }

    [Theory]
    [InlineData(130, 100)]
    [InlineData(130, 10)]
    [InlineData(350, 100)]
    public async Task More_calls_of_one_second_stand_at_the_top_than_a_page_holds(int twins, int pageSize)
    {
        var list = new CallList(50);
        for (var number = 0; number < twins; number++)
            list.Insert(CallList.Time(1_000));
        var options = new CallListOptions { PageSize = pageSize };
        var first = await SyncAsync(list, null, options);
        Assert.Equal(50 + twins, first.Ids.Count);
        var quiet = await AssertQuietAsync(list, first.Checkpoint, options);
        var twin = list.Insert(CallList.Time(1_000));
        var third = await SyncAsync(list, quiet, options);
        Assert.Equal([twin], third.Ids);
        await AssertQuietAsync(list, third.Checkpoint, options);
    }

    [Fact]
    public async Task A_checkpoint_of_the_first_page_stands_for_the_calls_of_the_sync_before_too()
    {
        var list = new CallList();
        for (var number = 0; number < 130; number++)
            list.Insert(CallList.Time(1_000));
        var first = await SyncAsync(list, null);
        var second = await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = first.Checkpoint }).AsPages().AllAsync();
        await AssertQuietAsync(list, second[0].Checkpoint);
    }

    [Fact]
    public async Task A_sync_that_was_interrupted_still_owes_its_rest_and_no_more()
    {
        var list = new CallList(250);
        var first = await SyncAsync(list, null);
        var created = Enumerable.Range(0, 130).Select(_ => list.Insert()).Reverse().ToList();
        var since = new CallListOptions { SinceCheckpoint = first.Checkpoint };
        var interrupted = (await list.Api.Client().ListAllAsync(since with { MaxItems = 30 }).WithCheckpoints().AllAsync())[^1].Checkpoint;
        var rest = await list.Api.Client().ListAllAsync(since with { ResumeFrom = interrupted }).AllAsync();
        Assert.Equal(created.Skip(30), rest.Select(call => call.Id));
        await AssertQuietAsync(list, interrupted);
    }

    [Fact]
    public async Task A_sync_that_goes_on_behind_a_page_without_news_yields_nothing_that_came_after_its_start()
    {
        var list = new CallList(9);
        var first = await SyncAsync(list, null);
        var second = await SyncAsync(list, first.Checkpoint);
        var created = list.Insert();
        var rest = await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = first.Checkpoint, ResumeFrom = second.Checkpoint }).AllAsync();
        Assert.Empty(rest);
        Assert.Equal([created], (await SyncAsync(list, second.Checkpoint)).Ids);
    }

    [Fact]
    public async Task A_call_that_becomes_visible_late_is_found_by_its_creation_time_alone()
    {
        var list = new CallList(50);
        var late = list.Rows[3];
        list.Rows.RemoveAt(3);
        var first = await SyncAsync(list, null);
        list.Reenter(late);
        await AssertQuietAsync(list, first.Checkpoint);
        Assert.Contains(late.Id, (await SyncAsync(list, null, new CallListOptions { CreatedSince = late.CreatedAt })).Ids);
    }

    private static async Task<string?> AssertQuietAsync(CallList list, string? checkpoint, CallListOptions? options = null)
    {
        for (var number = 0; number < 3; number++)
        {
            var sync = await SyncAsync(list, checkpoint, options);
            Assert.Empty(sync.Ids);
            checkpoint = sync.Checkpoint;
        }
        return checkpoint;
    }

    private static async Task<(List<string> Ids, string? Checkpoint)> SyncAsync(CallList list, string? checkpoint, CallListOptions? options = null)
    {
        var pages = await list.Api.Client().ListAllAsync((options ?? new()) with { SinceCheckpoint = checkpoint }).AsPages().AllAsync();
        return ([.. pages.SelectMany(page => page.Items).Select(call => call.Id)], pages[^1].Checkpoint);
    }
}
