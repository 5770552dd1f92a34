using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxListingSpecs
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Calls_come_newest_first()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        string[] times = RawClient.Rows(await client.GetJsonAsync("/calls?limit=100"), "created_at");

        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.All(times, time => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", time));
    }

    [Theory]
    [InlineData("limit=4&offset=0", 4, true)]
    [InlineData("limit=4&offset=8", 4, false)]
    [InlineData("limit=4&offset=9", 3, false)]
    [InlineData("limit=5&offset=7", 5, false)]
    [InlineData("limit=5&offset=6", 5, true)]
    [InlineData("offset=12", 0, false)]
    [InlineData("offset=9223372036854775807", 0, false)]
    public async Task A_page_has_more_while_there_are_rows_behind_it(string query, int rows, bool hasMore)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 12 });
        using RawClient client = new(sandbox);

        JsonElement envelope = await client.GetJsonAsync("/calls?" + query);

        Assert.Equal(rows, envelope.GetProperty("data").GetArrayLength());
        Assert.Equal(12, envelope.GetProperty("pagination").GetProperty("total").GetInt32());
        Assert.Equal(hasMore, envelope.GetProperty("pagination").GetProperty("has_more").GetBoolean());
    }

    [Fact]
    public async Task Pages_end_to_end_hold_every_call_once()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 25 });
        using RawClient client = new(sandbox);

        List<string> ids = [];
        for (int offset = 0; offset < 25; offset += 10)
            ids.AddRange(await client.GetIdsAsync($"/calls?limit=10&offset={offset}"));

        Assert.Equal(sandbox.Calls.Snapshot().Select(call => call.Id), ids);
        Assert.Equal(25, ids.Distinct().Count());
    }

    [Fact]
    public async Task I_can_filter_by_status_and_agent()
    {
        await using TruedySandbox sandbox = await StartAsync(
            new() { Id = "1", CreatedAt = Noon, Status = "failed", AgentId = "agt_a" },
            new() { Id = "2", CreatedAt = Noon.AddSeconds(1), Status = "failed", AgentId = "agt_b" },
            new() { Id = "3", CreatedAt = Noon.AddSeconds(2), Status = "queued", AgentId = "agt_a" },
            new() { Id = "4", CreatedAt = Noon.AddSeconds(3), Status = "queued" });
        using RawClient client = new(sandbox);

        Assert.Equal(["2", "1"], await client.GetIdsAsync("/calls?status=failed"));
        Assert.Equal(["3", "1"], await client.GetIdsAsync("/calls?agent_id=agt_a"));
        Assert.Equal(["1"], await client.GetIdsAsync("/calls?status=failed&agent_id=agt_a"));
        Assert.Empty(await client.GetIdsAsync("/calls?agent_id=agt_nobody"));
    }

    [Fact]
    public async Task Parameters_that_it_does_not_know_are_ignored()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 3 });
        using RawClient client = new(sandbox);

        Assert.Equal(3, (await client.GetIdsAsync("/calls?direction=inbound&created_after=2099-01-01")).Length);
    }

    [Theory]
    [InlineData(
        "limit=0",
        """{"type":"greater_than_equal","loc":["query","limit"],"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}}""")]
    [InlineData(
        "limit=101",
        """{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"101","ctx":{"le":100}}""")]
    [InlineData(
        "offset=-1",
        """{"type":"greater_than_equal","loc":["query","offset"],"msg":"Input should be greater than or equal to 0","input":"-1","ctx":{"ge":0}}""")]
    [InlineData(
        "limit=ten",
        """{"type":"int_parsing","loc":["query","limit"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"ten"}""")]
    [InlineData(
        "status=lost",
        """{"type":"enum","loc":["query","status",0],"msg":"Input should be STATUSES","input":"lost","ctx":{"expected":"STATUSES"}}""")]
    public async Task A_value_out_of_bounds_is_answered_422(string query, string problem)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        JsonElement body = await client.GetJsonAsync("/calls?" + query, expectedStatus: 422);

        string expected = problem.Replace("STATUSES", "'queued', 'ringing', 'in_progress', 'completed' or 'failed'", StringComparison.Ordinal);
        Assert.Equal($$"""{"detail":[{{expected}}]}""", body.GetRawText());
    }

    [Fact]
    public async Task Every_bad_value_of_a_request_is_reported()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        JsonElement body = await client.GetJsonAsync("/calls?limit=0&offset=-1&status=lost", expectedStatus: 422);

        IEnumerable<string?> parameters = body.GetProperty("detail").EnumerateArray().Select(problem => problem.GetProperty("loc")[1].GetString());
        Assert.Equal(["status", "limit", "offset"], parameters);
    }

    [Fact]
    public async Task A_row_has_every_member_of_the_contract_and_null_where_nothing_is_known()
    {
        SandboxCall bare = new() { Id = "call_bare", CreatedAt = Noon.AddMicroseconds(310278), CostUsd = 0.4200m };
        await using TruedySandbox sandbox = await StartAsync(bare);
        using RawClient client = new(sandbox);

        JsonElement envelope = await client.GetJsonAsync("/calls");

        Assert.Equal(
            """
            [{"id":"call_bare","agent_id":null,"phone_number":null,"from_number":null,"to_number":null,"direction":null,"status":"completed",
            "duration_seconds":null,"cost_usd":0.4200,"summary":null,"short_summary":null,"recording_url":null,"transcript":null,"sentiment":null,
            "started_at":null,"ended_at":null,"created_at":"2026-04-05T12:00:00.310278Z","updated_at":null}]
            """.ReplaceLineEndings(string.Empty),
            envelope.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_row_can_have_members_in_its_own_way()
    {
        Dictionary<string, string?> members = new() { ["cost_usd"] = "\"free\"", ["metadata"] = """{"tier":[1]}""", ["updated_at"] = null };
        await using TruedySandbox sandbox = await StartAsync(
            new SandboxCall { Id = "call_odd", CreatedAt = Noon, CostUsd = 1, JsonMembers = members });
        using RawClient client = new(sandbox);

        JsonElement row = (await client.GetJsonAsync("/calls")).GetProperty("data")[0];

        Assert.Equal("free", row.GetProperty("cost_usd").GetString());
        Assert.Equal("""{"tier":[1]}""", row.GetProperty("metadata").GetRawText());
        Assert.False(row.TryGetProperty("updated_at", out _));
        Assert.Equal(row.EnumerateObject().Count(), row.EnumerateObject().DistinctBy(member => member.Name).Count());
    }

    [Fact]
    public async Task A_server_may_clamp_the_limit_and_leave_out_the_pagination()
    {
        await using TruedySandbox clamping = await TruedySandbox.StartAsync(new() { MaxPageSize = 20 });
        await using TruedySandbox bare = await TruedySandbox.StartAsync(new() { SendsPagination = false });
        using RawClient clampingClient = new(clamping);
        using RawClient bareClient = new(bare);

        JsonElement clamped = await clampingClient.GetJsonAsync("/calls?limit=100");

        Assert.Equal(20, clamped.GetProperty("data").GetArrayLength());
        Assert.Equal(20, clamped.GetProperty("pagination").GetProperty("limit").GetInt32());
        Assert.False((await bareClient.GetJsonAsync("/calls")).TryGetProperty("pagination", out _));
    }

    private static async Task<TruedySandbox> StartAsync(params SandboxCall[] calls)
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });
        sandbox.Calls.AddRange(calls);
        return sandbox;
    }
}
