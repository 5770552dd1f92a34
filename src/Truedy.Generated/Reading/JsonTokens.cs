using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>Turns raw JSON into tokens that print as they were written: text that looks like a date stays text, a number keeps its digits.</summary>
internal static class JsonTokens
{
    // BigInteger takes a minute to print the million digits that fit into a small body.
    private const int MostDigits = 100;

    /// <summary>Parses JSON that is known to be well-formed.</summary>
    public static JToken Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonDepth.Any);
        reader.Read();
        return Value(ref reader);
    }

    private static JToken Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.String => new JValue(Utf8.Text(ref reader)),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => new JValue(true),
        JsonTokenType.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private static JObject Object(ref Utf8JsonReader reader)
    {
        var value = new JObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Utf8.Text(ref reader);
            reader.Read();
            value[name] = Value(ref reader);
        }
        return value;
    }

    private static JArray List(ref Utf8JsonReader reader)
    {
        var value = new JArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            value.Add(Value(ref reader));
        return value;
    }

    // The plainest type that prints the same digits again; if none does (1e400, 5e3), the digits themselves.
    private static JValue Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer))
            return new JValue(integer);
        var text = Utf8.Text(reader.ValueSpan);
        if (text.Length <= MostDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return new JValue(large);
        if (reader.TryGetDouble(out var floating) && JsonConvert.ToString(floating) == text)
            return new JValue(floating);
        if (reader.TryGetDecimal(out var exact) && JsonConvert.ToString(exact) == text)
            return new JValue(exact);
        return new JRaw(text);
    }
}
