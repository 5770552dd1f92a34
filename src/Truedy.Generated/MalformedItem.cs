using System.Text.Json;

namespace Truedy.Generated;

/// <summary>An item of a list that is not what the contract promises, so that it could not be read. The other items were.</summary>
public class MalformedItem
{
    private readonly byte[] _json;

    internal MalformedItem(int index, string jsonPath, string reason, byte[] json) =>
        (Index, JsonPath, Reason, _json) = (index, jsonPath, reason, json);

    /// <summary>Its place among the items of the response, from 0.</summary>
    public int Index { get; }

    /// <summary>Where in the response it is not as promised, such as <c>data[3].status</c>.</summary>
    public string JsonPath { get; }

    /// <summary>What was expected there and what was found, in words that quote nothing.</summary>
    public string Reason { get; }

    /// <summary>The item as it came. It holds personal data: keep it out of logs.</summary>
    public string GetRawJson() => Utf8.Text(_json);

    /// <summary>The id and the creation time of the item, as far as they can be read.</summary>
    internal ItemKey Key(string idMember, string createdAtMember)
    {
        var (id, createdAt) = ("", default(DateTimeOffset?));
        var json = new Utf8JsonReader(_json, JsonDepth.Any);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return ItemKey.Of(null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8.Text(ref json);
            json.Read();
            if (name == idMember)
                id = json.TokenType is JsonTokenType.String or JsonTokenType.Number ? Utf8.Text(ref json) : "";
            else if (name == createdAtMember)
                createdAt = json.TokenType == JsonTokenType.String && Timestamp.TryParse(Utf8.Bytes(Utf8.Text(ref json)), out var time) ? time : null;
            json.Skip();
        }
        return ItemKey.Of(id, createdAt);
    }

    /// <summary>What was expected where, and not what was found.</summary>
    public override string ToString() => Reason;
}
