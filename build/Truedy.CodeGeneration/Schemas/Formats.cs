using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Keeps the formats that have a C# type which can hold every value the API may send.</summary>
internal static class Formats
{
    public static void Settle(JObject schema)
    {
        var format = schema.TextAt("type") switch
        {
            "number" => schema.TextAt("format") is "float" or "double" ? schema.TextAt("format") : "decimal", // Money is not binary
            "integer" => IsLong(schema) ? "int64" : null,
            "string" => TextFormat(schema),
            _ => null,
        };
        if (format is null)
            schema.Remove("format");
        else
            schema["format"] = format;
    }

    private static bool IsLong(JObject schema) =>
        schema.TextAt("format") is not (null or "int32") || Beyond(schema["maximum"]) || Beyond(schema["minimum"]);

    private static bool Beyond(JToken? bound) =>
        bound is JValue { Type: JTokenType.Integer or JTokenType.Float } && Math.Abs((double)bound) > int.MaxValue;

    // A "date" has no type on netstandard2.0 (a DateTimeOffset would gain a time and a zone), a "duration" is written PT5S, which TimeSpan
    // cannot read, and ids and addresses are the API's own text, whatever they look like today.
    private static string? TextFormat(JObject schema) => schema.TextAt("format") switch
    {
        "date-time" => "date-time",
        "byte" or "base64" => "byte",
        "binary" => "binary", // A file, or else text: see FileMembers
        _ when schema.TextAt("contentEncoding") == "base64" => "byte",
        null when schema.TextAt("contentMediaType") is { } mediaType && !MediaType.IsText(mediaType) && !MediaType.IsJson(mediaType) => "binary",
        _ => null,
    };
}
