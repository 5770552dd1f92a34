using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>One JSON array, as the API names its members, with those that its contract does not name.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The JSON writer holds nothing but the output, which its owner closes")]
internal sealed class JsonOutput(TextWriter output) : ICallOutput
{
    private readonly JsonSerializer _json = JsonSerializer.Create();
    private readonly JsonTextWriter _array = new(output) { Formatting = Formatting.Indented, CloseOutput = false, AutoCompleteOnClose = false };

    public void Write(IReadOnlyList<Call> calls)
    {
        if (_array.WriteState == WriteState.Start)
            _array.WriteStartArray();
        foreach (var call in calls)
            _json.Serialize(_array, call);
    }

    public void End()
    {
        _array.WriteEndArray();
        output.WriteLine();
    }
}
