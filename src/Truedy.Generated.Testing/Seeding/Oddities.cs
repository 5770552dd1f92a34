using System.Security.Cryptography;
using System.Text;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing.Seeding;

/// <summary>Bends calls to what the live API was seen to send although its contract does not say so, in turn by their index.</summary>
internal static class Oddities
{
    public static SandboxCall Bend(SandboxCall call, int index) => (index % 6) switch
    {
        0 => call with { Id = Uuid(call.Id) },
        1 => call with { Direction = "webrtc" },
        2 => WithoutOffsets(call),
        3 when call.TranscriptJson is not (null or "[]") => WithAnotherTranscript(call, Scenario.All[index % Scenario.All.Length]),
        _ => call,
    };

    private static SandboxCall WithAnotherTranscript(SandboxCall call, Scenario scenario) =>
        call with { TranscriptJson = RawJson.Text(Conversation.OfAnotherShape(scenario)), Summary = scenario.Summary, ShortSummary = scenario.Short };

    private static string Uuid(string id) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)).ToString();

    private static SandboxCall WithoutOffsets(SandboxCall call) => call with
    {
        JsonMembers = new Dictionary<string, string?>(call.JsonMembers, StringComparer.Ordinal)
        {
            ["started_at"] = Text(call.StartedAt),
            ["ended_at"] = Text(call.EndedAt),
            ["created_at"] = Text(call.CreatedAt),
            ["updated_at"] = Text(call.UpdatedAt),
        },
    };

    private static string Text(DateTimeOffset? time) => time is { } known ? $"\"{TimeText.WithoutOffset(known)}\"" : "null";
}
