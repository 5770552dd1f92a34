using System.Text.Json.Nodes;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing.Seeding;

/// <summary>Transcripts: a list of <c>{speaker, text, timestamp}</c>, or of another shape.</summary>
internal static class Conversation
{
    public static JsonArray Of(Scenario scenario, DateTimeOffset from, DateTimeOffset to)
    {
        TimeSpan turn = (to - from) / scenario.Lines.Length;
        JsonArray lines = [];
        for (int i = 0; i < scenario.Lines.Length; i++)
        {
            lines.Add(new JsonObject
            {
                ["speaker"] = i % 2 == 0 ? "agent" : "user",
                ["text"] = scenario.Lines[i],
                ["timestamp"] = TimeText.Utc(from + (turn * i)),
            });
        }

        return lines;
    }

    public static JsonObject OfAnotherShape(Scenario scenario) => new()
    {
        ["provider"] = "stream",
        ["messages"] = new JsonArray([.. scenario.Lines.Select(Message)]),
    };

    private static JsonObject Message(string line, int index) => new() { ["role"] = index % 2 == 0 ? "assistant" : "user", ["content"] = line };
}
