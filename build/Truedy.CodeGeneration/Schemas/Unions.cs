using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Folds <c>anyOf</c> and <c>oneOf</c> into what C# can say. A real choice between shapes stays as <c>oneOf</c>, and becomes a type that holds one
/// of its branches: see <see cref="UnionBranches"/>.
/// </summary>
internal static class Unions
{
    public const string Branches = "oneOf";
    public const string Discriminator = "discriminator";

    private static readonly string[] Shaping =
        ["type", "$ref", "properties", "items", "enum", "const", "allOf", "anyOf", "oneOf", "additionalProperties"];

    public static void Fold(JObject schema)
    {
        Fold(schema, "anyOf");
        Fold(schema, Branches);
    }

    /// <summary>Whether the schema becomes a type that holds one of several.</summary>
    public static bool Is(JObject schema) => schema.ContainsKey(Branches) && !Containers.IsClass(schema);

    /// <summary>Makes a schema the choice between others.</summary>
    public static void Make(JObject schema, IEnumerable<JObject> branches)
    {
        Untyped.Make(schema);
        schema[Branches] = new JArray(branches);
    }

    private static void Fold(JObject schema, string keyword)
    {
        var branches = schema.ObjectsIn(keyword).ToList();
        schema.Remove(keyword);
        var real = branches.Where(each => !IsNull(each)).ToList();
        if (branches.Exists(each => IsNull(each) || Types(each).Contains("null")))
            schema["nullable"] = true;

        // Beside members of its own, or without any shape, a choice only says which members belong together.
        if (schema["properties"] is not null || !real.Exists(each => Shaping.Any(each.ContainsKey)))
            return;
        if (real.Count == 1)
            Absorb(schema, real[0]);
        else if (real.TrueForAll(each => Types(each).IsSubsetOf(["string", "null"]) && Types(each).Count > 0))
            BecomeText(schema, real);
        else if (real.TrueForAll(each => Types(each).IsSubsetOf(["integer", "number", "null"]) && Types(each).Count > 0))
            schema["type"] = "number";
        else
            Make(schema, real);
    }

    /// <summary>Makes a schema the text that all of its branches are, with the values of all that name some.</summary>
    public static void BecomeText(JObject schema, IEnumerable<JObject> branches)
    {
        schema["type"] = "string";
        var words = branches.SelectMany(each => each["const"] is { } only ? [only] : each.ListAt("enum") ?? []).ToList();
        if (words.Count > 0)
            schema["enum"] = new JArray(words.DistinctBy(each => each.ToString()));
    }

    private static void Absorb(JObject schema, JObject branch)
    {
        foreach (var member in branch.Properties().Where(each => schema[each.Name] is null || each.Name == "type"))
            schema[member.Name] = member.Value;
    }

    private static bool IsNull(JObject branch) =>
        Types(branch).SetEquals(["null"])
        || branch["const"] is JValue { Type: JTokenType.Null }
        || (branch["enum"] is JArray { Count: > 0 } words && words.All(each => each.Type == JTokenType.Null));

    private static HashSet<string> Types(JObject schema) => schema["type"] switch
    {
        JArray several => [.. several.Select(each => each.ToString())],
        JValue one => [one.ToString()],
        _ when schema["const"] is { } only => only.Type switch { JTokenType.String => ["string"], JTokenType.Integer => ["integer"], _ => [] },
        _ => [],
    };
}
