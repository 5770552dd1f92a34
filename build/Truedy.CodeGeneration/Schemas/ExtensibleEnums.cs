using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves <c>enum</c> where it lists texts. Numbers have no names to give, and a constant is no choice: they keep their type only.</summary>
internal static class ExtensibleEnums
{
    /// <summary>Gives a schema without a type the one that all of its values have.</summary>
    public static void InferType(JObject schema)
    {
        var values = schema["const"] is { } constant ? [constant] : schema.ListAt("enum")?.ToList() ?? [];
        if (schema["type"] is null && TypeOf(values) is { } type)
            schema["type"] = type;
    }

    public static void KeepTextOnly(JObject schema)
    {
        if (schema.ListAt("enum") is not { } values)
            return;
        if (schema.TextAt("type") == "string" && values.Count > 0 && values.All(each => each.Type == JTokenType.String))
            schema["enum"] = new JArray(values.DistinctBy(each => (string)each!));
        else
            schema.Remove("enum");
    }

    public static bool Is(JObject schema) => schema.ContainsKey("enum");

    private static string? TypeOf(List<JToken> values) => values.Select(each => each.Type).Distinct().ToList() switch
    {
        [JTokenType.String] => "string",
        [JTokenType.Integer] => "integer",
        [JTokenType.Float] => "number",
        [JTokenType.Boolean] => "boolean",
        _ => null,
    };
}
