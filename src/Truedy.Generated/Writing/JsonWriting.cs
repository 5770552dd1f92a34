using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>Writes the values that generated code has, as the API reads them.</summary>
internal static class JsonWriting
{
    public static void Write(this Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void Write(this Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void Write(this Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    public static void Write(this Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    public static void WriteDate(this Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(CalendarText.Format(value));

    public static void WriteTime(this Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(CalendarText.Format(value));

    public static void Write(this Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    public static void Write(this Utf8JsonWriter writer, JToken value) =>
        writer.WriteRawValue(value.ToString(Formatting.None), skipInputValidation: true);

    /// <summary>Writes what came as it came.</summary>
    public static void Write(this Utf8JsonWriter writer, RawJson value)
    {
        if (value.Bytes is { } json)
            writer.WriteRawValue(json, skipInputValidation: true);
        else
            writer.WriteOrNull(value.Token, Write);
    }

    /// <summary>Writes the members that the contract does not name.</summary>
    public static void Write(this Utf8JsonWriter writer, UnknownMembers members)
    {
        foreach (var (name, value) in members.All)
        {
            writer.WritePropertyName(name);
            writer.Write(value);
        }
    }

    public static void WriteNullable<T>(this Utf8JsonWriter writer, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } there)
            write(writer, there);
        else
            writer.WriteNullValue();
    }

    public static void WriteOrNull<T>(this Utf8JsonWriter writer, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
            write(writer, value);
        else
            writer.WriteNullValue();
    }

    public static void WriteList<T>(this Utf8JsonWriter writer, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            write(writer, value);
        writer.WriteEndArray();
    }

    public static void WriteMap<T>(this Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        foreach (var each in values)
        {
            writer.WritePropertyName(each.Key);
            write(writer, each.Value);
        }
        writer.WriteEndObject();
    }
}
