using System.Globalization;
using System.Text.Json.Nodes;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing.Seeding;

/// <summary>Draws one call, with what is known at its stage and null for the rest.</summary>
internal static class CallDrawing
{
    private static readonly string[] Agents = ["agt_f9447372", "agt_0c8e21ab", "agt_77d1b604", "agt_3ae95f10"];

    public static SandboxCall Draw(Random random, string id, StatusWord word, DateTimeOffset createdAt)
    {
        bool outbound = random.Next(3) > 0;
        string own = Number(random, 20);
        string other = Number(random, 10_000_000);
        (string from, string to) = outbound ? (own, other) : (other, own);
        SandboxCall call = new()
        {
            Id = id,
            Status = word.Word,
            CreatedAt = createdAt,
            UpdatedAt = createdAt,
            AgentId = random.Next(25) == 0 ? null : Agents[random.Next(Agents.Length)],
            Direction = random.Next(50) == 0 ? null : outbound ? "outbound" : "inbound",
            PhoneNumber = other,
            FromNumber = from,
            ToNumber = to,
            JsonMembers = BesidesSchema(random, id, from, to),
        };

        DateTimeOffset startedAt = createdAt.AddMicroseconds(random.Next(2_000_000, 12_000_000));
        return word.Stage switch
        {
            Stage.Talking => call with { StartedAt = startedAt, UpdatedAt = startedAt, TranscriptJson = "[]" },
            Stage.Answered => Answered(random, call, startedAt),
            Stage.Unanswered => Unanswered(call, startedAt),
            _ => call,
        };
    }

    private static SandboxCall Unanswered(SandboxCall call, DateTimeOffset givenUpAt) =>
        call with { EndedAt = givenUpAt, UpdatedAt = givenUpAt, DurationSeconds = 0, CostUsd = 0.0000m, TranscriptJson = "[]" };

    private static SandboxCall Answered(Random random, SandboxCall call, DateTimeOffset startedAt)
    {
        Scenario scenario = Scenario.All[random.Next(Scenario.All.Length)];
        int seconds = random.Next(15, 900);
        DateTimeOffset endedAt = startedAt.AddSeconds(seconds);
        string signature = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        string expires = endedAt.AddDays(7).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        bool analysed = random.Next(12) > 0;
        return call with
        {
            StartedAt = startedAt,
            EndedAt = endedAt,
            UpdatedAt = endedAt.AddMicroseconds(random.Next(1_000_000, 40_000_000)),
            DurationSeconds = seconds,
            CostUsd = 0.0050m + (0.0021m * seconds),
            Summary = analysed ? scenario.Summary : null,
            ShortSummary = analysed ? scenario.Short : null,
            Sentiment = analysed ? scenario.Sentiment : null,
            TranscriptJson = random.Next(15) == 0 ? null : RawJson.Text(Conversation.Of(scenario, startedAt, endedAt)),
            RecordingUrl = $"https://storage.truedy.example/recordings/{call.Id}.mp3?expires={expires}&signature={signature}",
            JsonMembers = new Dictionary<string, string?>(call.JsonMembers, StringComparer.Ordinal)
            {
                ["cost_credits"] = ((seconds + 5) / 6).ToString(CultureInfo.InvariantCulture),
                ["transcript_url"] = $"\"https://api.truedy.example/calls/{call.Id}/transcript\"",
            },
        };
    }

    /// <summary>Members that the contract's example has and its schema lacks.</summary>
    private static Dictionary<string, string?> BesidesSchema(Random random, string id, string from, string to)
    {
        JsonObject metadata = new() { ["campaign_id"] = $"batch_{random.Next(8):x8}", ["contact_id"] = "cnt_" + id[^8..] };
        return new(StringComparer.Ordinal)
        {
            ["to"] = $"\"{to}\"",
            ["from"] = $"\"{from}\"",
            ["cost_credits"] = "null",
            ["transcript_url"] = "null",
            ["metadata"] = random.Next(3) == 0 ? "{}" : RawJson.Text(metadata),
        };
    }

    private static string Number(Random random, int among) => string.Create(CultureInfo.InvariantCulture, $"+1555{random.Next(among):0000000}");
}
