using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Keeps the formats that have a C# type which can hold every value the API may send.</summary>
internal static class Formats
{
    public static void KeepRepresentable(JObject schema)
    {
        var format = schema.TextAt("type") switch
        {
            "number" => schema.TextAt("format") is "float" or "double" ? schema.TextAt("format") : "decimal", // Money is not binary
            "integer" => schema.TextAt("format"), // Chosen by its range
            "string" => TextFormat(schema),
            _ => null,
        };
        if (format is null)
            schema.Remove("format");
        else
            schema["format"] = format;
    }

    // A "duration" may be P1M, which no TimeSpan is, and ids and addresses are the API's own text, whatever they look like today.
    private static string? TextFormat(JObject schema) => schema.TextAt("format") switch
    {
        "date-time" or "date" or "time" => schema.TextAt("format"),
        "byte" or "base64" => "byte",
        "binary" => "binary", // A file, or else text: see FileMembers
        _ when schema.TextAt("contentEncoding") == "base64" => "byte",
        null when schema.TextAt("contentMediaType") is { } mediaType && !MediaType.IsText(mediaType) && !MediaType.IsJson(mediaType) => "binary",
        _ => null,
    };
}
