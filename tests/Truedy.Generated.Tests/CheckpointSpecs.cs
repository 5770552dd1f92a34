namespace Truedy.Generated.Tests;

public class CheckpointSpecs
{
    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(249)]
    public async Task I_can_go_on_after_any_call(int index)
    {
        var list = new CallList(250);
        var places = await list.Api.Client().ListAllAsync().WithCheckpoints().AllAsync();
        var rest = await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = places[index].Checkpoint }).AllAsync();
        Assert.Equal(list.Rows.Skip(index + 1).Select(row => row.Id), rest.Select(call => call.Id));
    }

    [Fact]
    public async Task I_can_go_on_days_later_behind_thousands_of_newer_calls()
    {
        var list = new CallList(500);
        var checkpoint = (await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 120 }).WithCheckpoints().AllAsync())[^1].Checkpoint;
        var rest = list.Rows.Skip(120).Select(row => row.Id).ToList();
        for (var number = 0; number < 3000; number++)
            list.Insert();
        var calls = await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint }).AllAsync();
        Assert.Equal(rest, calls.Select(call => call.Id));
    }

    [Fact]
    public async Task I_can_go_on_after_most_of_the_list_was_deleted()
    {
        var list = new CallList(500);
        var checkpoint = (await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 320 }).WithCheckpoints().AllAsync())[^1].Checkpoint;
        list.Rows.RemoveRange(0, 310);
        var rest = list.Rows.Skip(10).Select(row => row.Id).ToList();
        Assert.Equal(
            rest, (await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint }).AllAsync()).Select(call => call.Id));
    }

    [Fact]
    public async Task I_can_list_what_was_created_since_a_checkpoint()
    {
        var list = new CallList(250);
        var checkpoint = (await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 10 }).AsPages().AllAsync())[^1].Checkpoint;
        Assert.Empty(await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = checkpoint }).AllAsync());
        var newer = Enumerable.Range(0, 130).Select(_ => list.Insert()).Reverse().ToList();
        Assert.Equal(
            newer, (await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = checkpoint }).AllAsync()).Select(call => call.Id));
    }

    [Fact]
    public async Task A_call_created_in_the_same_moment_as_the_newest_is_new_since_the_checkpoint()
    {
        var list = new CallList(5);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[^1].Checkpoint;
        var twin = list.Insert(list.Rows[0].CreatedAt);
        Assert.Equal(twin, Assert.Single(await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = checkpoint }).AllAsync()).Id);
    }

    [Fact]
    public async Task A_checkpoint_of_an_empty_list_knows_nothing()
    {
        var list = new CallList();
        var checkpoint = Assert.Single(await list.Api.Client().ListAllAsync().AsPages().AllAsync()).Checkpoint;
        list.Insert();
        Assert.Single(await list.Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = checkpoint }).AllAsync());
        Assert.Single(await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint }).AllAsync());
    }

    [Fact]
    public async Task A_checkpoint_is_short_and_names_no_id_and_no_filter()
    {
        var list = new CallList(150);
        var options = new CallListOptions { AgentId = "agt_secret" };
        foreach (var place in await list.Api.Client().ListAllAsync(options).WithCheckpoints().AllAsync())
        {
            Assert.InRange(place.Checkpoint!.Length, 10, 120);
            Assert.Matches("^[A-Za-z0-9._-]+$", place.Checkpoint);
        }
    }

    [Fact]
    public async Task A_checkpoint_of_another_filter_is_refused()
    {
        var list = new CallList(5);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[^1].Checkpoint;
        var error = Assert.Throws<ArgumentException>(
            () => list.Api.Client().ListAllAsync(new CallListOptions { Status = CallStatus.Failed, ResumeFrom = checkpoint }));
        Assert.Contains("another filter", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_checkpoint_is_refused()
    {
        var list = new CallList(5);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[^1].Checkpoint!;
        string[] damaged = ["", "x", "c2." + checkpoint[3..], "c1.", "c1.!!!", "c1.AAAA", checkpoint[..^5], checkpoint[..^12], checkpoint + "AAAA", "c1." + new string('_', 60), checkpoint.Replace(checkpoint[8], checkpoint[8] == 'A' ? 'B' : 'A')];
        Assert.All(
            damaged, text => Assert.Throws<ArgumentException>(() => list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = text })));
    }

    [Fact]
    public async Task Every_changed_letter_of_a_checkpoint_is_noticed()
    {
        var list = new CallList(150);
        var checkpoint = (await list.Api.Client().ListAllAsync().AsPages().AllAsync())[^1].Checkpoint!;
        for (var index = 3; index < checkpoint.Length - 1; index++)
        {
            var damaged = $"{checkpoint[..index]}{(checkpoint[index] == 'A' ? 'B' : 'A')}{checkpoint[(index + 1)..]}";
            var error = Assert.Throws<ArgumentException>(() => list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = damaged }));
            Assert.Equal("The checkpoint is damaged, perhaps cut off. Use it exactly as it was given.", error.Message);
        }
    }

    [Theory]
    [InlineData("c0.AAAA")]
    [InlineData("yesterday")]
    public void What_is_no_checkpoint_is_refused_with_the_way_to_one(string text) =>
        Assert.Equal(
            "This is not a checkpoint of this version of the library. Take one while a list is enumerated.",
            Assert.Throws<ArgumentException>(() => new CallList().Api.Client().ListAllAsync(new CallListOptions { SinceCheckpoint = text })).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task I_can_go_on_after_several_calls_of_one_moment(int twins)
    {
        var list = new CallList(20);
        for (var number = 0; number < twins; number++)
            list.Insert(CallList.Time(100));
        var checkpoint = (await list.Api.Client().ListAllAsync().WithCheckpoints().AllAsync())[twins - 1].Checkpoint;
        Assert.Equal(
            list.Rows.Skip(twins).Select(row => row.Id),
            (await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint }).AllAsync()).Select(call => call.Id));
    }

    [Theory]
    [InlineData(50, 47)]
    [InlineData(150, 147)]
    [InlineData(800, 797)]
    public async Task Going_on_begins_about_where_the_place_was(int index, int offset)
    {
        var list = new CallList(1000);
        var places = await list.Api.Client().ListAllAsync().WithCheckpoints().AllAsync();
        list.Api.Requests.Clear();
        await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = places[index].Checkpoint }).AllAsync();
        Assert.Equal($"?limit=100&offset={offset}", list.Api.Queries.First());
    }

    [Fact]
    public async Task A_list_in_no_order_has_no_checkpoints()
    {
        var list = new CallList(5);
        list.Rows.Reverse();
        Assert.All(await list.Api.Client().ListAllAsync().WithCheckpoints().AllAsync(), place => Assert.Null(place.Checkpoint));
    }

    [Fact]
    public async Task A_page_that_was_fetched_alone_has_no_checkpoint() =>
        Assert.Null((await new CallList(5).Api.Client().ListPageAsync()).Checkpoint);
}
