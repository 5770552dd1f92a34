using Newtonsoft.Json;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>One JSON object a line, as the API names its members, with those that its contract does not name.</summary>
internal sealed class JsonLinesOutput(TextWriter output) : ICallOutput
{
    private readonly JsonSerializer _json = JsonSerializer.Create();

    public void Write(IReadOnlyList<Call> calls)
    {
        foreach (var call in calls)
        {
            _json.Serialize(output, call);
            output.WriteLine();
        }
    }

    public void End()
    {
    }
}
