using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>JSON to be read by people: what fits on a line stands on one, and what is null is left out.</summary>
internal static class CompactJson
{
    private const int Width = 150;

    public static string Of(JToken token, string indent = "") =>
        indent.Length + OneLine(token).Length <= Width ? OneLine(token) : token switch
        {
            JObject map => Lines("{", Said(map).Select(each => Name(each) + Of(each.Value, indent + "  ")), "}", indent),
            JArray list => Lines("[", list.Select(each => Of(each, indent + "  ")), "]", indent),
            _ => OneLine(token),
        };

    private static string Lines(string start, IEnumerable<string> parts, string end, string indent) =>
        $"{start}\n{string.Join(",\n", parts.Select(each => $"{indent}  {each}"))}\n{indent}{end}";

    private static string OneLine(JToken token) => token switch
    {
        JObject map => Said(map).Any() ? $"{{ {string.Join(", ", Said(map).Select(each => Name(each) + OneLine(each.Value)))} }}" : "{}",
        JArray list => $"[{string.Join(", ", list.Select(OneLine))}]",
        _ => token.ToString(Formatting.None),
    };

    private static IEnumerable<JProperty> Said(JObject map) => map.Properties().Where(each => each.Value.Type != JTokenType.Null);

    private static string Name(JProperty member) => JsonConvert.ToString(member.Name) + ": ";
}
