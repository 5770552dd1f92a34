using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What a <c>$ref</c> says, and what it points at.</summary>
internal static class Reference
{
    private const string SchemaPrefix = "#/components/schemas/";

    // Below these, a key is a name that somebody chose, not a word of OpenAPI.
    private static readonly HashSet<string> Maps =
    [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses", "parameters", "requestBodies",
        "headers", "pathItems", "paths", "callbacks", "content", "links", "webhooks",
    ];

    private static readonly HashSet<string> Data = ["example", "examples", "default", "enum", "const"];

    public static string? Target(JToken? node) =>
        node is JObject found && found["$ref"] is JValue { Type: JTokenType.String } target ? (string)target! : null;

    /// <summary>The name of the schema that a node refers to, if it refers to one.</summary>
    public static string? SchemaName(JToken? node) =>
        Target(node) is { } target && target.StartsWith(SchemaPrefix, StringComparison.Ordinal) && !target[SchemaPrefix.Length..].Contains('/')
            ? Decode(target[SchemaPrefix.Length..])
            : null;

    public static JObject ToSchema(string name) => new() { ["$ref"] = ToSchemaText(name) };

    public static string ToSchemaText(string name) =>
        SchemaPrefix + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Every object of a document that has a <c>$ref</c>; examples are data, and not looked into.</summary>
    public static IEnumerable<JObject> In(JToken node, bool keysAreNames = false)
    {
        if (node is JObject found)
        {
            if (found.ContainsKey("$ref") && (!keysAreNames || found["$ref"] is JValue))
                yield return found;
            foreach (var member in found.Properties().Where(each => keysAreNames || !IsData(each.Name)))
            {
                foreach (var reference in In(member.Value, !keysAreNames && Maps.Contains(member.Name)))
                    yield return reference;
            }
        }
        else if (node is JArray list)
        {
            foreach (var reference in list.SelectMany(each => In(each)))
                yield return reference;
        }
    }

    /// <summary>Whether the keys of an object are names that somebody chose.</summary>
    public static bool HasNames(JToken map) => map.Parent is JProperty member && Maps.Contains(member.Name);

    public static JToken? Resolve(JObject root, string target)
    {
        JToken? at = root;
        foreach (var step in target.Split('/').Skip(1).Select(Decode))
        {
            at = at switch
            {
                JObject map => map[step],
                JArray list when int.TryParse(step, out var index) && index >= 0 && index < list.Count => list[index],
                _ => null,
            };
        }

        return at;
    }

    private static bool IsData(string keyword) => Data.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    private static string Decode(string step) =>
        Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
