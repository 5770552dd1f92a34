using System.Text.Encodings.Web;
using System.Text.Json;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>One JSON object a line, as the API names its members, with those that its contract does not name.</summary>
internal sealed class JsonLinesOutput(TextWriter output) : ICallOutput
{
    // A line is no HTML: only what JSON itself reserves is escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IReadOnlyList<Call> calls)
    {
        foreach (var call in calls)
            output.WriteLine(JsonSerializer.Serialize(call, Options));
    }

    public void End()
    {
    }
}
