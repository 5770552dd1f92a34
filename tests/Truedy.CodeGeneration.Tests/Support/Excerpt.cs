using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>
/// The parts of a document that a path such as <c>components.schemas.*.properties</c> names, a line each: what stood for <c>*</c>, and what is there.
/// </summary>
internal static class Excerpt
{
    public static string Of(JObject document, string path) =>
        string.Concat(Parts(document, path.Split('.'), []).Select(each => $"{string.Join(' ', each.Names)}: {Text(each.Value)}\n"));

    private static IEnumerable<(string[] Names, JToken Value)> Parts(JToken at, string[] path, string[] names) => path switch
    {
        [] when at.Type == JTokenType.Null => [],
        [] => [(names, at)],
        ["*", .. var rest] => Children(at).SelectMany(each => Parts(each.Value, rest, [.. names, each.Name])),
        [var name, .. var rest] => at is JObject map && map[name] is { } next ? Parts(next, rest, names) : [],
    };

    private static IEnumerable<(string Name, JToken Value)> Children(JToken at) => at switch
    {
        JObject map => map.Properties().Select(each => (each.Name, each.Value)),
        JArray list => list.Select((each, index) => ((string?)each["name"] ?? $"{index}", each)),
        _ => [],
    };

    // A text as it is, if one sees all of it.
    private static string Text(JToken value) =>
        value is JValue { Value: string { Length: > 0 } text } && text.Trim() == text ? text : CompactJson.Of(value);
}
