using Newtonsoft.Json;

namespace Truedy.Generated.Internal;

/// <summary>Lets every version of Newtonsoft.Json read and write a time of day.</summary>
internal sealed class TimeConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeOnly) || objectType == typeof(TimeOnly?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when objectType == typeof(TimeOnly) => default(TimeOnly),
        null => null,
        string text when CalendarText.TryParseTime(Utf8.Bytes(text), out var value) => value,
        _ => throw new JsonSerializationException($"Expected a time at '{reader.Path}'.", reader.Path, 0, 0, null),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is TimeOnly time ? CalendarText.Format(time) : null);
}
