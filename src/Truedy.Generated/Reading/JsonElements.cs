using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>Looks into JSON of no fixed shape without making tokens of it. What is not there is null, and so is what is asked of it.</summary>
internal static class JsonElements
{
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        reader.Read();     // refuses anything that follows
        return document.RootElement.Clone();
    }

    public static JsonElement? Member(this JsonElement? element, string name) => element is { } found ? found.Member(name) : null;

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A text; null for anything else.</summary>
    public static string? Text(this JsonElement? element) => element is { ValueKind: JsonValueKind.String } ? element.Word() : null;

    /// <summary>A text, or a number as it is written; null for anything else.</summary>
    public static string? Word(this JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } value)
            return null;
        var reader = new Utf8JsonReader(Utf8.Bytes(value.GetRawText()));
        reader.Read();
        return Utf8.Text(ref reader);
    }

    public static DateTimeOffset? Time(this JsonElement? element) => element.Text() is { } text && Timestamp.TryParse(Utf8.Bytes(text), out var time) ? time : null;
}
