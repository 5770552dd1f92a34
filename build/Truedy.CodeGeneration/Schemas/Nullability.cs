using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Writes "may be null" in one way, <c>nullable</c>, and several types at once as none.</summary>
internal static class Nullability
{
    private static readonly HashSet<string> Known = ["null", "string", "integer", "number", "boolean", "array", "object"];

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
        else if (schema["type"] is not null)
            Untyped.Make(schema);
    }
}
