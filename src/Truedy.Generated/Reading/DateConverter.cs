using Newtonsoft.Json;

namespace Truedy.Generated.Internal;

/// <summary>Lets every version of Newtonsoft.Json read and write a date, which it takes for a timestamp.</summary>
internal sealed class DateConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(DateOnly) || objectType == typeof(DateOnly?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when objectType == typeof(DateOnly) => default(DateOnly),
        null => null,
        DateTime value => Parse(reader, value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        DateTimeOffset value => Parse(reader, value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        var text => Parse(reader, text.ToString()!),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is DateOnly date ? CalendarText.Format(date) : null);

    private static DateOnly Parse(JsonReader reader, string text) => CalendarText.TryParseDate(Utf8.Bytes(text), out var value)
        ? value
        : throw new JsonSerializationException($"Expected a date at '{reader.Path}'.", reader.Path, 0, 0, null);
}
