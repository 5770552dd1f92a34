using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>A part of a body of no fixed shape, looked into without making tokens of it. It never fails: what is not there is null.</summary>
internal readonly struct JsonPart(ReadOnlyMemory<byte> json)
{
    public ReadOnlyMemory<byte> Json => json;

    public bool IsObject => Start().TokenType == JsonTokenType.StartObject;

    public bool IsList => Start().TokenType == JsonTokenType.StartArray;

    public bool IsNull => Start().TokenType == JsonTokenType.Null;

    /// <summary>The text that it is; null if it is anything else.</summary>
    public string? Text => Start() is { TokenType: JsonTokenType.String } reader ? Utf8.Text(ref reader) : null;

    /// <summary>The text, or the number as it is written.</summary>
    public string? Word => Start() is { TokenType: JsonTokenType.String or JsonTokenType.Number } reader ? Utf8.Text(ref reader) : null;

    public DateTimeOffset? Time => Text is { } text && Timestamp.TryParse(Utf8.Bytes(text), out var time) ? time : null;

    /// <exception cref="JsonException">It is not JSON, or deeper than a value of no fixed shape may be.</exception>
    public static JsonPart Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
        return new JsonPart(json.ToArray());
    }

    /// <summary>The last member of that name, if it is an object and has one.</summary>
    public JsonPart? Member(string name) => Members().FindLast(each => each.Name == name) is { Name: not null } found ? found.Value : null;

    /// <summary>The members in their order, if it is an object.</summary>
    public List<(string Name, JsonPart Value)> Members()
    {
        var members = new List<(string Name, JsonPart Value)>();
        var reader = Start();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Utf8.Text(ref reader);
                reader.Read();
                members.Add((name, Rest(ref reader)));
            }
        }
        return members;
    }

    /// <summary>The items, if it is a list.</summary>
    public List<JsonPart> Items()
    {
        var items = new List<JsonPart>();
        var reader = Start();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Rest(ref reader));
        }
        return items;
    }

    private Utf8JsonReader Start()
    {
        var reader = new Utf8JsonReader(json.Span, JsonDepth.Any);
        reader.Read();
        return reader;
    }

    private JsonPart Rest(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new JsonPart(json.Slice(start, (int)reader.BytesConsumed - start));
    }
}
