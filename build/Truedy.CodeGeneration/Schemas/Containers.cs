using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Tells objects with members, maps and lists apart; an object of which nothing is known is an untyped value.</summary>
internal static class Containers
{
    /// <summary>Makes a list of a tuple: of the one type that all of its parts have, or of anything.</summary>
    public static void MakeListOfTuple(JObject schema)
    {
        if (schema.ObjectsIn("prefixItems").ToList() is not { Count: > 0 } parts)
            return;
        var isAlike = schema["items"] is not JObject { Count: > 0 } && parts.TrueForAll(each => JToken.DeepEquals(each, parts[0]));
        schema["items"] = isAlike ? parts[0].DeepClone() : new JObject();
    }

    public static void TellApart(JObject schema)
    {
        if (schema.ContainsKey("$ref"))
            return;
        if (schema.ContainsKey("properties") || schema.ContainsKey("allOf") || (schema["type"] is null && schema.ContainsKey("additionalProperties")))
            schema["type"] = "object";
        else if (schema["type"] is null && schema.ContainsKey("items"))
            schema["type"] = "array";

        if (schema.TextAt("type") == "array")
            GiveItems(schema);
        else if (schema.TextAt("type") == "object")
            KeepMembersOrMap(schema);
    }

    /// <summary>Whether the schema becomes a class.</summary>
    public static bool IsClass(JObject schema) => schema.ContainsKey("properties") || schema.ContainsKey("allOf");

    private static void GiveItems(JObject schema)
    {
        if (schema["items"] is not JObject)
            schema["items"] = new JObject();
    }

    private static void KeepMembersOrMap(JObject schema)
    {
        if (schema.ObjectAt("properties") is { Count: 0 })
            schema.Remove("properties");
        if (IsClass(schema))
            schema.Remove("additionalProperties"); // What the contract does not name is kept in any case
        else if (schema["additionalProperties"] is not JObject values || Untyped.Is(values))
            Untyped.Make(schema); // A contract says one thing with and without additionalProperties: true
    }
}
