using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>Names a place in a body, such as <c>data[3].status</c>.</summary>
internal static class JsonPath
{
    /// <summary>
    /// Reads the body once more up to <paramref name="position"/>: only an error pays for its path, a read that goes well keeps no track of it.
    /// </summary>
    public static string At(ReadOnlySpan<byte> body, long position)
    {
        var json = new Utf8JsonReader(body, JsonDepth.Any);
        var levels = new Stack<(string? Name, int Index)>();    // a member has a name, an item an index
        var name = "";
        while (json.Read() && json.TokenStartIndex < position)
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                name = Utf8.Text(ref json);
                levels.Push((name, 0));
                continue;
            }
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                EndLevel(levels, closesList: json.TokenType == JsonTokenType.EndArray);
            else if (json.TokenType == JsonTokenType.StartArray)
                levels.Push((null, 0));
            else if (json.TokenType != JsonTokenType.StartObject)
                EndValue(levels);
        }
        return Print(levels);
    }

    /// <summary>The path of a place below another.</summary>
    public static string Join(string path, string below) =>
        path.Length == 0 || below.Length == 0 || below[0] == '[' ? path + below : $"{path}.{below}";

    private static void EndLevel(Stack<(string? Name, int Index)> levels, bool closesList)
    {
        if (closesList)
            levels.Pop();
        EndValue(levels);
    }

    // A member is over with its value; a list goes on with its next item.
    private static void EndValue(Stack<(string? Name, int Index)> levels)
    {
        var (name, index) = levels.Pop();
        if (name is null)
            levels.Push((null, index + 1));
    }

    private static string Print(Stack<(string? Name, int Index)> levels)
    {
        var path = new StringBuilder();
        foreach (var (name, index) in levels.Reverse())
        {
            if (name is null)
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else
                path.Append(path.Length == 0 ? "" : ".").Append(PlainName.Step(name));
        }
        return path.ToString();
    }
}
