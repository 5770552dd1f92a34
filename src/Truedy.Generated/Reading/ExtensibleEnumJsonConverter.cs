using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truedy.Generated.Internal;

/// <summary>Lets System.Text.Json read and write an extensible enum as the text it is, as the key of a dictionary too.</summary>
/// <remarks>Not for use in code: it is public since the code that the source generator of System.Text.Json writes into
/// a program makes one by name.</remarks>
/// <typeparam name="T">The extensible enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExtensibleEnumJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private static readonly IExtensibleEnum<T> Maker = (IExtensibleEnum<T>)(object)default(T);

    /// <summary>Null stands for no value, as everywhere.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Maker.Of(Utf8.Text(ref reader)),
        _ => throw new JsonException("Expected a string."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Maker.Of(reader.GetString()!);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
