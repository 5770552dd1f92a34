using Newtonsoft.Json;

namespace Truedy.Generated.Internal;

/// <summary>Reads the timestamps of a DTO through Newtonsoft.Json by the same rule as everywhere: no offset means
/// UTC, not the machine's own zone.</summary>
internal sealed class UtcTimestampConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when objectType == typeof(DateTimeOffset) => default(DateTimeOffset),
        null => null,
        DateTimeOffset value => value,
        // Newtonsoft.Json has converted it to the machine's zone
        DateTime { Kind: DateTimeKind.Local } value => new DateTimeOffset(value.ToUniversalTime()),
        DateTime value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)),
        string text when Timestamp.TryParse(Utf8.Bytes(text), out var value) => value,
        _ => throw new JsonSerializationException($"Expected a timestamp at '{reader.Path}'.", reader.Path, 0, 0, null),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        throw new NotSupportedException("Timestamps are written by Newtonsoft.Json itself.");
}
