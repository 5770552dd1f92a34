using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <content>Lists and maps. A null among the items stands for nothing and is passed over, but for the list that a response is made of.</content>
internal ref partial struct BodyReader
{
    private const int EnvelopeDepth = 1;
    private const int MostMalformedItems = 1000;    // Ten times what a page holds: beyond, the page itself is what is wrong.

    public bool TryRead([NotNullWhen(true)] out IReadOnlyList<string>? value) =>
        TryReadList(out value, static (ref BodyReader reader, out string? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyList<DateTimeOffset>? value) =>
        TryReadList(out value, static (ref BodyReader reader, out DateTimeOffset item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyList<JToken>? value) =>
        TryReadList(out value, static (ref BodyReader reader, out JToken? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyDictionary<string, string>? value) =>
        TryReadMap(out value, static (ref BodyReader reader, out string? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyDictionary<string, DateTimeOffset>? value) =>
        TryReadMap(out value, static (ref BodyReader reader, out DateTimeOffset item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyDictionary<string, JToken>? value) =>
        TryReadMap(out value, static (ref BodyReader reader, out JToken? item) => reader.TryRead(out item));

    private bool TryReadList<T>([NotNullWhen(true)] out IReadOnlyList<T>? value, Read<T> read)
    {
        value = null;
        if (!TryStart(JsonTokenType.StartArray, "a list"))
            return false;
        var items = new List<T>();
        var isTolerant = _isTolerant && _json.CurrentDepth == EnvelopeDepth;
        var listPath = isTolerant ? JsonPath.At(_body, _json.TokenStartIndex) : "";
        var index = 0;
        for (ReadToken(); _json.TokenType != JsonTokenType.EndArray; ReadToken(), index++)
        {
            if (isTolerant ? TryReadTolerantly((listPath, index, (int)_json.TokenStartIndex), out var item, read) : read(ref this, out item))
                items.Add(item!);
        }
        if (isTolerant)
            _item = NoItem;
        value = items.Count == 0 ? [] : items.ToArray();
        return true;
    }

    /// <summary>The items that could not be read so far. Whoever takes them reports them.</summary>
    public IReadOnlyList<MalformedItem> TakeMalformedItems()
    {
        IReadOnlyList<MalformedItem> taken = _malformed is null ? [] : _malformed;
        _malformed = null;
        return taken;
    }

    // One item that cannot be read does not lose the others.
    private bool TryReadTolerantly<T>((string List, int Index, int Start) place, out T? item, Read<T> read)
    {
        _item = place;
        var before = this;
        try
        {
            return read(ref this, out item) ? true : throw Unexpected("an item");
        }
        catch (BodyException fault) when (_malformed is not { Count: MostMalformedItems })
        {
            this = before;
            (_malformed ??= []).Add(new MalformedItem(place.Index, fault, Raw().ToArray()));
            item = default;
            return false;
        }
    }

    private bool TryReadMap<T>([NotNullWhen(true)] out IReadOnlyDictionary<string, T>? value, Read<T> read)
    {
        value = null;
        if (!TryStartObject())
            return false;
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var cursor = default(MemberCursor); TryNextMember(JsonNames.None, ref cursor, out _);)
        {
            var name = _unknownName;
            if (read(ref this, out var item))
                items[name] = item!;
        }
        value = items;
        return true;
    }
}
