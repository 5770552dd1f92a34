using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <content>Lists and maps. A null among the items stands for nothing and is passed over.</content>
internal ref partial struct BodyReader
{
    public bool TryRead([NotNullWhen(true)] out IReadOnlyList<string>? value) =>
        TryReadList(out value, static (ref BodyReader reader, out string? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyList<JToken>? value) =>
        TryReadList(out value, static (ref BodyReader reader, out JToken? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyDictionary<string, string>? value) =>
        TryReadMap(out value, static (ref BodyReader reader, out string? item) => reader.TryRead(out item));

    public bool TryRead([NotNullWhen(true)] out IReadOnlyDictionary<string, JToken>? value) =>
        TryReadMap(out value, static (ref BodyReader reader, out JToken? item) => reader.TryRead(out item));

    private bool TryReadList<T>([NotNullWhen(true)] out IReadOnlyList<T>? value, Read<T> read)
    {
        value = null;
        if (!TryStart(JsonTokenType.StartArray, "a list"))
            return false;
        var items = new List<T>();
        for (ReadToken(); _json.TokenType != JsonTokenType.EndArray; ReadToken())
        {
            if (read(ref this, out var item))
                items.Add(item!);
        }
        value = items.Count == 0 ? [] : items.ToArray();
        return true;
    }

    private bool TryReadMap<T>([NotNullWhen(true)] out IReadOnlyDictionary<string, T>? value, Read<T> read)
    {
        value = null;
        if (!TryStartObject())
            return false;
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var expected = 0; TryNextMember(JsonNames.None, ref expected, out _);)
        {
            var name = _unknownName;
            if (read(ref this, out var item))
                items[name] = item!;
        }
        value = items;
        return true;
    }
}
