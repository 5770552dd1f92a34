using Newtonsoft.Json;

namespace Truedy.Generated.Internal;

/// <summary>Lets Newtonsoft.Json write an extensible enum as the text it is, and read any text into it.</summary>
/// <typeparam name="T">The extensible enum. This is not a <c>JsonConverter&lt;T&gt;</c>, since that cannot answer null for <c>T?</c>.</typeparam>
internal sealed class ExtensibleEnumConverter<T> : JsonConverter
    where T : struct
{
    private static readonly IExtensibleEnum<T> Maker = (IExtensibleEnum<T>)(object)default(T);

    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when objectType == typeof(T) => default(T),
        null => null,
        string value => Maker.Of(value),
        _ => throw new JsonSerializationException($"Expected a string at '{reader.Path}'."),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());
}
