using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Keeps as a sentence what a schema says of its values and C# does not: bounds, default and example.</summary>
internal static class SchemaFacts
{
    private const int Longest = 80;

    /// <summary>Writes them down before the rules for shapes take them off.</summary>
    public static void Keep(JObject schema)
    {
        var facts = string.Join(' ', Of(schema));
        if (facts.Length > 0)
            schema[Extensions.Facts] = facts;
    }

    private static IEnumerable<string> Of(JObject schema)
    {
        if (schema.TextAt("title") is { } title && schema["description"] is null && title.Contains(' ', StringComparison.Ordinal))
            schema["description"] = title.TrimEnd('.') + ".";
        if (Value(schema["minimum"]) is { } least && Value(schema["maximum"]) is { } most)
            yield return $"From {least} to {most}.";
        else if (Value(schema["minimum"]) is { } only)
            yield return $"At least {only}.";
        else if (Value(schema["maximum"]) is { } highest)
            yield return $"At most {highest}.";
        if (Value(schema["minLength"]) is { } shortest)
            yield return $"At least {shortest} characters.";
        if (Value(schema["maxLength"]) is { } longest)
            yield return $"At most {longest} characters.";
        if (Value(schema["maxItems"]) is { } items)
            yield return $"At most {items} items.";
        if (Value(schema["pattern"]) is { } pattern)
            yield return $"Matches {pattern}.";
        if (Value(schema["default"]) is { } otherwise)
            yield return $"The default is {otherwise}.";
        if (Value(schema["example"] ?? (schema["examples"] as JArray)?.FirstOrDefault()) is { } example)
            yield return $"For example {example}.";
    }

    private static string? Value(JToken? value) =>
        value is JValue { Value: not null } && value.ToString(Formatting.None).Trim('"') is { Length: > 0 and <= Longest } text && !text.Contains('`', StringComparison.Ordinal)
            ? $"`{text}`"
            : null;
}
