using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>A schema without a shape: any JSON, which a consumer sees as a <c>JToken</c>.</summary>
internal static class Untyped
{
    private static readonly string[] Shape =
        ["$ref", "type", "format", "properties", "required", "items", "additionalProperties", "allOf", "enum", "const", Unions.Branches];

    public static void Make(JObject schema)
    {
        foreach (var keyword in Shape)
            schema.Remove(keyword);
    }

    public static bool Is(JObject schema) => !schema.ContainsKey("type") && !schema.ContainsKey("$ref") && !schema.ContainsKey(Unions.Branches);
}
