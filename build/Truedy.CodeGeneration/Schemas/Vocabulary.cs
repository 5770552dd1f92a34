using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves in a schema only what C# can say, so that nothing else can surprise NSwag.</summary>
internal static class Vocabulary
{
    private static readonly HashSet<string> Kept =
    [
        "$ref", "type", "format", "nullable", "description", "deprecated", "properties", "required", "items", "additionalProperties", "allOf", "enum", "maximum",
        Unions.Branches, Unions.Discriminator, Extensions.Constant, Extensions.ByHand, Extensions.Name, Extensions.Type, Extensions.SuggestedType, Extensions.EnumNames, Extensions.Facts,
    ];

    private const double MaxOfNSwag = 7e28; // It reads bounds as decimals

    private static readonly HashSet<string> BesideReference = ["$ref", "nullable", "description", "deprecated", Extensions.Name, Extensions.Facts, Extensions.Constant];

    public static void Trim(JObject schema)
    {
        var kept = schema.ContainsKey("$ref") ? BesideReference : Kept;
        foreach (var member in schema.Properties().Where(each => !kept.Contains(each.Name)).ToList())
            member.Remove();
        if (schema["maximum"] is JValue { Value: > MaxOfNSwag or < -MaxOfNSwag or BigInteger })
            schema.Remove("maximum"); // It bounds no number of C#
        RequireOwnMembersOnly(schema);
    }

    /// <summary>Leaves in <c>required</c> the members that the schema has itself.</summary>
    public static void RequireOwnMembersOnly(JObject schema)
    {
        if (schema.ListAt("required") is { } required)
            schema["required"] = new JArray(required.Where(each => schema.ObjectAt("properties")?.ContainsKey(each.ToString()) == true));
    }
}
