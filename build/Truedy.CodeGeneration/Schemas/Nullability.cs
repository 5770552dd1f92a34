using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Writes "may be null" in one way, <c>nullable</c>, and several types at once as a union of them.</summary>
internal static class Nullability
{
    private static readonly HashSet<string> Known = ["null", "string", "integer", "number", "boolean", "array", "object"];

    private static readonly Dictionary<string, string[]> Keywords = new()
    {
        ["string"] = ["format", "contentEncoding", "contentMediaType"],
        ["integer"] = ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        ["number"] = ["format"],
        ["array"] = ["items"],
        ["object"] = ["properties", "required", "additionalProperties"],
    };

    public static void Fold(JObject schema)
    {
        var types = schema["type"] switch
        {
            JArray several => several.Select(each => each.ToString()).ToList(),
            JValue one => [one.ToString()],
            _ => [],
        };
        if (types.Find(each => !Known.Contains(each)) is { } unknown)
        {
            var message = $"JSON has no type '{unknown}', only {string.Join(", ", Known)}.";
            throw new BuildErrorException(BuildErrorCode.WrongShape, schema["type"]!, message);
        }

        if (types.Remove("null"))
            schema["nullable"] = true;
        if (schema.ListAt("enum") is { } words && words.FirstOrDefault(each => each.Type == JTokenType.Null) is { } none)
        {
            none.Remove();
            schema["nullable"] = true;
        }

        if (types is [var single])
            schema["type"] = single;
        else if (types.Count > 0 && types.TrueForAll(each => each is "integer" or "number"))
            schema["type"] = "number";
        else if (types.Count > 0)
            Unions.Make(schema, [.. types.Select(each => Part(schema, each))]);
        else if (schema["type"] is not null)
            Untyped.Make(schema);
    }

    // What is said of one of the types
    private static JObject Part(JObject schema, string type) =>
        new((Keywords.GetValueOrDefault(type) ?? []).Select(schema.Property).OfType<JProperty>().Prepend(new JProperty("type", type)));
}
