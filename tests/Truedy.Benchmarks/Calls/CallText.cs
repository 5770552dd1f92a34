using System.Globalization;
using System.Text.Json;

namespace Truedy.Benchmarks;

/// <summary>Writes the call of a number, of about 967 bytes: all that the contract names, a transcript of up to four entries, three members that
/// the contract does not name, escapes, letters beyond ASCII, and times in microseconds.</summary>
/// <remarks>The same number gives the same call, in every process.</remarks>
internal static class CallText
{
    private const string Summary =
        "The customer asked about an invoice, \"INV-2041\". The agent explained each of its three lines, sent it again by mail, and all is settled.";

    private static readonly string[] Statuses = ["completed", "completed", "completed", "failed", "in_progress"];
    private static readonly string[] Sentiments = ["positive", "neutral", "negative"];

    private static readonly string[] Lines =
    [
        "Hello, this is \"Ava\". How can I help?",
        "My invoice is wrong.",
        "Grüße aus Köln, ich rufe später an.",
        "Thanks\nbye!",
    ];

    /// <summary>A call with all of its members.</summary>
    public static void Write(Utf8JsonWriter json, int number, DateTimeOffset createdAt)
    {
        var seconds = 15 + (number * 37 % 900);
        var startedAt = createdAt.AddMicroseconds(4_310_278 + (number * 7_919 % 900_000));
        var endedAt = startedAt.AddSeconds(seconds);
        json.WriteStartObject();
        WriteId(json, number);
        json.WriteString("agent_id", Invariant($"agt_{number % 4:x8}"));
        json.WriteString("phone_number", Invariant($"+1555{number * 7 % 10_000_000:d7}"));
        json.WriteString("from_number", Invariant($"+1800555{number % 20:d4}"));
        json.WriteString("to_number", Invariant($"+1555{number * 7 % 10_000_000:d7}"));
        json.WriteString("direction", number % 3 == 0 ? "inbound" : "outbound");
        json.WriteString("status", Statuses[number % Statuses.Length]);
        json.WriteNumber("duration_seconds", seconds);
        json.WriteNumber("cost_usd", 0.0050m + (0.0021m * seconds));
        json.WriteString("summary", Summary);
        json.WriteString("short_summary", number % 2 == 0 ? "Invoice – settled" : "Rückruf zugesagt");
        json.WriteString("recording_url", Invariant($"https://storage.truedy.ai/recordings/call_{number:d8}.mp3"));
        WriteTranscript(json, number, startedAt);
        json.WriteString("sentiment", Sentiments[number % Sentiments.Length]);
        WriteTime(json, "started_at", startedAt);
        WriteTime(json, "ended_at", endedAt);
        WriteTime(json, "created_at", createdAt);
        WriteTime(json, "updated_at", endedAt.AddMicroseconds(1_000_001));
        json.WriteNumber("cost_credits", (seconds + 5) / 6);
        json.WriteStartObject("metadata");
        json.WriteString("campaign_id", Invariant($"batch_{number % 8:x8}"));
        json.WriteEndObject();
        json.WriteString("region", "eu-central");
        json.WriteEndObject();
    }

    /// <summary>A call with five members, as where most is null and left out.</summary>
    public static void WriteShort(Utf8JsonWriter json, int number, DateTimeOffset createdAt)
    {
        json.WriteStartObject();
        WriteId(json, number);
        json.WriteString("agent_id", Invariant($"agt_{number % 4:x8}"));
        json.WriteString("status", Statuses[number % Statuses.Length]);
        json.WriteNumber("duration_seconds", 15 + (number * 37 % 900));
        WriteTime(json, "created_at", createdAt);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, int number) => json.WriteString("id", Invariant($"call_{number:d8}"));

    private static void WriteTranscript(Utf8JsonWriter json, int number, DateTimeOffset startedAt)
    {
        json.WriteStartArray("transcript");
        for (var line = 0; line < number % 5; line++)
        {
            json.WriteStartObject();
            json.WriteString("speaker", line % 2 == 0 ? "agent" : "user");
            json.WriteString("text", Lines[(number + line) % Lines.Length]);
            WriteTime(json, "timestamp", startedAt.AddSeconds(line * 5));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
