using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxChurnSpecs
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task I_can_add_a_call_which_takes_its_place_by_its_time()
    {
        await using TruedySandbox sandbox = await StartAsync("b", "d");

        sandbox.Calls.Add(At("e", 5));
        sandbox.Calls.Add(At("c", 3));
        sandbox.Calls.Add(At("a", 1));

        Assert.Equal(["e", "d", "c", "b", "a"], await IdsAsync(sandbox));
    }

    [Fact]
    public async Task Of_calls_created_at_the_same_time_the_one_added_last_comes_first()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "c");

        sandbox.Calls.Add(At("first", 2));
        sandbox.Calls.Add(At("second", 2));

        Assert.Equal(["c", "second", "first", "a"], await IdsAsync(sandbox));
    }

    [Fact]
    public async Task I_can_remove_a_call()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "b", "c");

        Assert.True(sandbox.Calls.Remove("b"));
        Assert.False(sandbox.Calls.Remove("b"));

        Assert.Equal(["c", "a"], await IdsAsync(sandbox));
    }

    [Fact]
    public async Task I_can_change_the_status_of_a_call()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "b", "c");

        Assert.True(sandbox.Calls.Change("b", call => call with { Status = "failed" }));
        Assert.False(sandbox.Calls.Change("z", call => call with { Status = "failed" }));

        Assert.Equal(["b"], await IdsAsync(sandbox, "?status=failed"));
        Assert.Equal(["c", "a"], await IdsAsync(sandbox, "?status=completed"));
    }

    [Fact]
    public async Task A_call_whose_time_or_id_changes_moves()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "b", "c");

        sandbox.Calls.Change("a", call => call with { CreatedAt = Noon.AddSeconds(9) });
        sandbox.Calls.Change("b", call => call with { Id = "x" });

        Assert.Equal(["a", "c", "x"], await IdsAsync(sandbox));
        Assert.False(sandbox.Calls.Remove("b"));
    }

    [Fact]
    public async Task Two_calls_cannot_share_an_id()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "b");

        Assert.Throws<ArgumentException>(() => sandbox.Calls.Add(At("a", 9)));
        Assert.Throws<ArgumentException>(() => sandbox.Calls.AddRange([At("c", 9), At("c", 9)]));
        Assert.Throws<ArgumentException>(() => sandbox.Calls.Change("a", call => call with { Id = "b" }));

        Assert.Equal(["b", "a"], await IdsAsync(sandbox));
    }

    [Fact]
    public async Task I_can_change_calls_between_two_requests()
    {
        await using TruedySandbox sandbox = await StartAsync("a", "b");
        sandbox.OnRequest = request => sandbox.Calls.Add(At($"new {request.Number}", 10 + request.Number));

        Assert.Equal(["new 1", "b", "a"], await IdsAsync(sandbox));
        Assert.Equal(["new 2", "new 1", "b", "a"], await IdsAsync(sandbox));
    }

    [Fact]
    public async Task A_callback_that_throws_fails_its_request_only()
    {
        await using TruedySandbox sandbox = await StartAsync("a");
        using RawClient client = new(sandbox);
        sandbox.OnRequest = request => throw new InvalidOperationException();

        using HttpResponseMessage response = await client.SendAsync("/calls");
        sandbox.OnRequest = null;

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal(["a"], await IdsAsync(sandbox));
        Assert.Equal(2, sandbox.Requests.Count);
    }

    [Fact]
    public async Task Calls_can_change_while_they_are_listed_from_many_threads()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { RequestsPerMinute = null });
        using RawClient client = new(sandbox);

        Task churn = Parallel.ForEachAsync(Enumerable.Range(0, 500), (i, _) =>
        {
            sandbox.Calls.Add(At($"new {i}", i));
            sandbox.Calls.Change($"new {i}", call => call with { Status = "failed" });
            Assert.True(i % 2 == 1 || sandbox.Calls.Remove($"new {i}"));
            return ValueTask.CompletedTask;
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (_, _) =>
        {
            string[] ids = await client.GetIdsAsync("/calls?limit=100");
            Assert.Equal(100, ids.Distinct().Count());
        });
        await churn;

        Assert.Equal(250 + 250, sandbox.Calls.Count);
    }

    private static SandboxCall At(string id, int seconds) => new() { Id = id, CreatedAt = Noon.AddSeconds(seconds) };

    /// <summary>Calls named by letters, "a" the oldest.</summary>
    private static async Task<TruedySandbox> StartAsync(params string[] ids)
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });
        sandbox.Calls.AddRange(ids.Select(id => At(id, id[0] - 'a' + 1)));
        return sandbox;
    }

    private static async Task<string[]> IdsAsync(TruedySandbox sandbox, string query = "")
    {
        using RawClient client = new(sandbox);
        return await client.GetIdsAsync("/calls" + query);
    }
}
