using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What a name says as a sentence, for what the contract does not describe: <c>created_at</c> is "When it was created."</summary>
internal static class PlainSentence
{
    public static string Of(string name, JObject schema)
    {
        var words = Words.Split(name).Select(each => each.ToLowerInvariant()).ToList();
        return (schema.TextAt("type"), words) switch
        {
            ("boolean", ["is" or "has" or "can", .. var rest]) when rest.Count > 0 => $"Whether it {string.Join(' ', words)}.",
            ("boolean", _) => $"Whether {string.Join(' ', words)} holds.",
            ("string", [.. var rest, "at"]) when rest.Count > 0 => $"When it was {string.Join(' ', rest)}.",
            (_, [.. var rest, "url"]) when rest.Count > 0 => $"The address of the {string.Join(' ', rest)}.",
            (_, [.. var rest, "id"]) when rest.Count > 0 => $"The id of the {string.Join(' ', rest)}.",
            (_, [.. var rest, "count"]) when rest.Count > 0 => $"The number of {string.Join(' ', rest)}.",
            _ => $"The {string.Join(' ', words)}.",
        };
    }
}
