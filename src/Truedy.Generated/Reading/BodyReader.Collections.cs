using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <content>Lists and maps. A null that the contract does not allow is passed over; in the list that a response is
/// made of it is a malformed item.</content>
internal ref partial struct BodyReader
{
    private const int EnvelopeDepth = 1;
    private const int UsualPage = 100;
    private const int UsualList = 4;
    private const int MostMalformedItems = 1000;    // Ten times what a page holds: beyond, the page itself is what is wrong.

    /// <summary>Reads a list.</summary>
    /// <param name="value">The list.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="keepsNulls">Whether an item may be null. If it may not, one that is null is passed over.</param>
    public bool TryReadList<T>([NotNullWhen(true)] out IReadOnlyList<T>? value, Read<T> read, bool keepsNulls = false)
    {
        value = null;
        if (!TryStart(JsonTokenType.StartArray, "a list"))
            return false;
        var member = _notes?.Member;
        var isOfBody = _json.CurrentDepth == EnvelopeDepth;
        var isTolerant = _isTolerant && isOfBody;
        var listPath = isTolerant ? JsonPath.At(_body, _json.TokenStartIndex) : "";
        if (isOfBody)
            _texts ??= new RepeatedTexts();
        var (items, count, index) = (new T[isOfBody ? UsualPage : UsualList], 0, 0);
        for (ReadToken(); _json.TokenType != JsonTokenType.EndArray; ReadToken(), index++)
        {
            var isNull = _json.TokenType == JsonTokenType.Null;
            if (isTolerant
                ? TryReadTolerantly((listPath, index, (int)_json.TokenStartIndex), out var item, read, keepsNulls)
                : read(ref this, out item) || keepsNulls)
            {
                if (count == items.Length)
                    Array.Resize(ref items, count * 2);
                items[count++] = item!;
            }
            else if (isNull)
            {
                _notes?.UnexpectedNull(member);
            }
        }
        if (isTolerant)
            _item = NoItem;
        Array.Resize(ref items, count);
        value = items;
        return true;
    }

    /// <summary>Reads an item that may be null, and is a struct if it is not.</summary>
    public bool TryReadNullable<T>(out T? value, Read<T> read)
        where T : struct
    {
        var isThere = read(ref this, out var there);
        value = isThere ? there : null;
        return isThere;
    }

    /// <summary>The items that could not be read so far. Whoever takes them reports them.</summary>
    public IReadOnlyList<MalformedItem> TakeMalformedItems()
    {
        IReadOnlyList<MalformedItem> taken = _malformed is null ? [] : _malformed;
        _malformed = null;
        return taken;
    }

    // One item that cannot be read does not lose the others.
    private bool TryReadTolerantly<T>((string List, int Index, int Start) place, out T? item, Read<T> read, bool keepsNulls)
    {
        _item = place;
        var before = _json;
        try
        {
            return read(ref this, out item) || keepsNulls ? true : throw Unexpected("an item");
        }
        catch (BodyException failure) when (_malformed is not { Count: MostMalformedItems })
        {
            _json = before;
            (_malformed ??= []).Add(new MalformedItem(place.Index, failure.Path ?? "", failure.Message, RawOfAnyDepth().ToArray()));
            item = default;
            return false;
        }
    }

    /// <summary>Reads a map.</summary>
    /// <inheritdoc cref="TryReadList" path="/param" />
    public bool TryReadMap<T>([NotNullWhen(true)] out IReadOnlyDictionary<string, T>? value, Read<T> read, bool keepsNulls = false)
    {
        value = null;
        if (!TryStartObject())
            return false;
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        var member = _notes?.Member;
        for (ReadToken(); _json.TokenType != JsonTokenType.EndObject; ReadToken())
        {
            var name = Utf8.Text(ref _json);
            ReadToken();
            if (read(ref this, out var item) || keepsNulls)
                items[name] = item!;
            else
                _notes?.UnexpectedNull(member);
        }
        value = items;
        return true;
    }
}
