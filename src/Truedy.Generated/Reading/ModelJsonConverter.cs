using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truedy.Generated.Internal;

/// <summary>Lets System.Text.Json read and write a generated type by the reader and the writer of the type itself.</summary>
/// <remarks>Not for use in code: it is public since the code that the source generator of System.Text.Json writes into
/// a program makes one by name.</remarks>
/// <typeparam name="T">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T> : JsonConverter<T>
    where T : class
{
    private static readonly BodyReader.Read<T> Reader = ((IJsonModel<T>)Activator.CreateInstance(typeof(T), nonPublic: true)!).Read;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return BodyReader.ReadBody(Utf8.Bytes(document.RootElement.GetRawText()), Reader);
        }
        catch (BodyException failure)
        {
            throw new JsonException(failure.Message, failure);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ((IJsonModel<T>)value).Write(writer);
}
