using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>Says the type of a schema in a few words: <c>list of CallResponse</c>, <c>string (date-time)</c>.</summary>
/// <param name="document">The contract.</param>
/// <param name="shared">The schemas that stay names, because the other contract has them too; any other reference is what it stands for.</param>
internal sealed class SchemaType(JObject document, IReadOnlySet<string> shared)
{
    public const string Any = "any";
    public const int FarEnough = 50; // A schema that only one contract has may lead back to itself

    private const string ListOf = "list of ";
    private const string MapOf = "map of ";

    public static readonly IReadOnlyList<string> Containers = [ListOf, MapOf];

    /// <summary>The schema that stands at the end of references, and its name if it is a shared one.</summary>
    public (JObject? Schema, string? Name) Follow(JToken? node)
    {
        for (var steps = 0; steps < FarEnough && Reference.Target(node) is { } target; steps++)
        {
            if (Reference.SchemaName(node) is { } name && shared.Contains(name))
                return (null, name);
            node = Reference.Resolve(document, target);
        }

        return (node as JObject, null);
    }

    public string Of(JToken? node) => Of(node, 0);

    public bool IsNullable(JToken? node) => Follow(node).Schema is { } schema
        && (schema["nullable"] is JValue { Value: true } || Types(schema).Contains("null") || Branches(schema).Any(IsNull));

    /// <summary>The alternatives of a schema.</summary>
    public static IEnumerable<JToken> Branches(JObject schema) => (schema["anyOf"] as JArray ?? []).Concat(schema["oneOf"] as JArray ?? []);

    private string Of(JToken? node, int depth)
    {
        var (schema, name) = Follow(node);
        if (schema is null || depth > FarEnough)
            return name ?? Any;
        var own = string.Join(" or ", Types(schema).Where(each => each != "null").Select(each => Plain(each, schema, depth)));
        var choice = string.Join(" or ", Branches(schema).Where(each => !IsNull(each)).Select(each => Of(each, depth + 1)).Distinct());
        var parts = (schema["allOf"] as JArray ?? []).Select(each => Of(each, depth + 1));
        var said = parts.Prepend(choice).Prepend(own).Where(each => each.Length > 0 && each != Any).Distinct().ToList();
        return said.Count > 0 ? string.Join(" and ", said) : Any;
    }

    private string Plain(string type, JObject schema, int depth) => type switch
    {
        "array" => $"{ListOf}{Of(schema["items"], depth + 1)}",
        "object" when schema["additionalProperties"] is JObject values && schema["properties"] is null => $"{MapOf}{Of(values, depth + 1)}",
        _ => (string?)(schema["format"] as JValue) is { } format ? $"{type} ({format})" : type,
    };

    private bool IsNull(JToken? node) => Follow(node).Schema is { } schema && Types(schema) is ["null"];

    private static IReadOnlyList<string> Types(JObject schema) => schema["type"] switch
    {
        JArray several => [.. several.Select(each => each.ToString())],
        JValue one => [one.ToString()],
        _ when schema["properties"] is not null => ["object"],
        _ when schema["enum"] is not null => ["string"],
        _ => [],
    };
}
