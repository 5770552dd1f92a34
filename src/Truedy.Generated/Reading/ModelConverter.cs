using System.Diagnostics.CodeAnalysis;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>Lets Newtonsoft.Json read and write a generated type by the reader and the writer of the type itself,
/// if attributes cannot say how.</summary>
/// <typeparam name="T">The generated type.</typeparam>
internal sealed class ModelConverter<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T> : JsonConverter
    where T : class
{
    private static readonly BodyReader.Read<T> Reader = ((IJsonModel<T>)Activator.CreateInstance(typeof(T), nonPublic: true)!).Read;

    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        var (dates, floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Decimal);
        try
        {
            return BodyReader.ReadBody(Utf8.Bytes(JToken.Load(reader).ToString(Formatting.None)), Reader);
        }
        catch (BodyException failure)
        {
            throw new JsonSerializationException(failure.Message, failure);
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, floats);
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        var json = JsonBody.Write((IJsonModel<T>)value!, static (text, model) => model.Write(text));
        using var tokens = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json)))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        writer.WriteToken(tokens);
    }
}
