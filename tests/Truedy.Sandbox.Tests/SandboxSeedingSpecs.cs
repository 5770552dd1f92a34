using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxSeedingSpecs
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_seed_gives_the_same_calls()
    {
        Assert.Equal(await DataAsync(new() { Seed = 7, NewestCallAt = Noon }), await DataAsync(new() { Seed = 7, NewestCallAt = Noon }));
        Assert.NotEqual(await DataAsync(new() { Seed = 7, NewestCallAt = Noon }), await DataAsync(new() { Seed = 8, NewestCallAt = Noon }));
    }

    [Fact]
    public async Task Nothing_seeded_is_newer_than_the_newest_call()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { Seed = seed, CallCount = 10, NewestCallAt = Noon });
            IReadOnlyList<SandboxCall> calls = sandbox.Calls.Snapshot();

            Assert.Equal(Noon, calls[0].CreatedAt);
            Assert.All(calls, call => Assert.InRange(call.UpdatedAt!.Value, call.CreatedAt, Noon));
            Assert.All(
                calls.Where(call => call.EndedAt is not null), call => Assert.InRange(call.EndedAt!.Value, call.CreatedAt, call.UpdatedAt!.Value));
        }
    }

    [Fact]
    public async Task A_handful_of_calls_shows_every_status()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 5 });

        IEnumerable<string> words = sandbox.Calls.Snapshot().Select(call => call.Status).Order(StringComparer.Ordinal);
        Assert.Equal(["completed", "failed", "in_progress", "queued", "ringing"], words);
    }

    [Fact]
    public async Task A_call_knows_what_its_status_lets_it_know()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        ILookup<string, SandboxCall> calls = sandbox.Calls.Snapshot().ToLookup(call => call.Status);

        Assert.All(calls["queued"], call => Assert.True(call is { StartedAt: null, EndedAt: null, CostUsd: null, TranscriptJson: null }));
        Assert.All(calls["in_progress"], call => Assert.True(call is { StartedAt: not null, EndedAt: null, TranscriptJson: "[]" }));
        Assert.All(
            calls["completed"], call => Assert.True(call is { EndedAt: not null, CostUsd: > 0, DurationSeconds: > 0, RecordingUrl: not null }));
        Assert.All(calls["failed"], call => Assert.True(call is { StartedAt: null, EndedAt: not null, CostUsd: 0 }));
    }

    [Fact]
    public async Task Calls_vary_as_real_ones_do()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        IReadOnlyList<SandboxCall> calls = sandbox.Calls.Snapshot();

        Assert.Equal([null, "inbound", "outbound"], calls.Select(call => call.Direction).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([null, "negative", "neutral", "positive"], calls.Select(call => call.Sentiment).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(calls, call => call.AgentId is null);
        Assert.Contains(calls.Zip(calls.Skip(1)), pair => pair.First.CreatedAt == pair.Second.CreatedAt);
        Assert.All(calls, call => Assert.Matches(@"^\+1555\d{7}$", call.PhoneNumber));
        Assert.All(calls, call => Assert.True((call.CostUsd ?? 0) == decimal.Round(call.CostUsd ?? 0, 4)));
        Assert.Contains(calls, call => call.Status == "completed" && call.TranscriptJson is null);
        Assert.Contains(calls, call => call.TranscriptJson is { Length: > 2 } json && JsonElement.Parse(json)[0].TryGetProperty("speaker", out _));
    }

    [Fact]
    public async Task Rows_carry_the_members_that_the_contract_shows_only_in_its_example()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 20 });
        using RawClient client = new(sandbox);

        JsonElement row = (await client.GetJsonAsync("/calls?status=completed")).GetProperty("data")[0];

        Assert.Equal(row.GetProperty("to_number").GetString(), row.GetProperty("to").GetString());
        Assert.Equal(row.GetProperty("from_number").GetString(), row.GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Number, row.GetProperty("cost_credits").ValueKind);
        Assert.Equal(JsonValueKind.String, row.GetProperty("transcript_url").ValueKind);
        Assert.Equal(JsonValueKind.Object, row.GetProperty("metadata").ValueKind);
    }

    [Fact]
    public async Task I_can_ask_for_what_the_live_API_sends_beyond_its_contract()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { BeyondContract = true });
        using RawClient client = new(sandbox);

        IReadOnlyList<SandboxCall> calls = sandbox.Calls.Snapshot();

        HashSet<string> words = ["in-progress", "ended", "cancelled", "created", "voicemail", "no_answer", "busy"];
        Assert.Superset(words, calls.Select(call => call.Status).ToHashSet());
        Assert.Contains(calls, call => call.Direction == "webrtc");
        Assert.Contains(calls, call => Guid.TryParse(call.Id, out _));
        Assert.Contains(calls, call => call.TranscriptJson?.StartsWith('{') == true);
        Assert.NotEmpty(await client.GetIdsAsync("/calls?status=no_answer"));
        Assert.Contains(RawClient.Rows(await client.GetJsonAsync("/calls"), "created_at"), time => !time.EndsWith('Z'));
    }

    private static async Task<string> DataAsync(TruedySandboxOptions options)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(options);
        using RawClient client = new(sandbox);
        return (await client.GetJsonAsync("/calls?limit=100")).GetProperty("data").GetRawText();
    }
}
