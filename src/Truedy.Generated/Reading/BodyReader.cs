using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>
/// Reads one response body, strictly where JSON is concerned and tolerantly where the contract is: the primitives that generated code calls.
/// </summary>
/// <remarks>
/// Generated code never sees the tokenizer: it calls <c>TryRead</c> with a typed <c>out</c> argument, and overload resolution picks the reader.
/// Every <c>TryRead</c> starts on the first token of a value, ends on its last, and returns false if the value is null.
/// </remarks>
internal ref partial struct BodyReader
{
    private static readonly (string List, int Index, int Start) NoItem = ("", -1, 0);

    private readonly ReadOnlySpan<byte> _body;
    private Utf8JsonReader _json;
    private readonly bool _isTolerant;
    private (JsonNames Names, int Start) _unknown;      // the member that nobody knows, and the names that it is not among
    private (string List, int Index, int Start) _item = NoItem;     // the item of a tolerant list that is being read
    private List<MalformedItem>? _malformed;
    private DriftNotes? _notes;     // null if nobody watches
    private RepeatedTexts? _texts;      // null outside of the list that the body is made of

    private BodyReader(ReadOnlySpan<byte> body, bool isTolerant)
    {
        _body = body;
        _isTolerant = isTolerant;
        _json = new Utf8JsonReader(body, JsonDepth.Any);
    }

    public delegate bool Read<T>(ref BodyReader reader, out T? value);

    /// <summary>Reads a whole body as one value.</summary>
    /// <exception cref="BodyException">The body is not JSON, or not the JSON that was promised.</exception>
    /// <param name="body">The body.</param>
    /// <param name="read">Reads the value that the body is.</param>
    /// <param name="isTolerant">Whether an item that cannot be read is kept apart, if the value reports it.</param>
    public static T ReadBody<T>(ReadOnlySpan<byte> body, Read<T> read, bool isTolerant = false)
        where T : class
    {
        body = Utf8.WithoutByteOrderMark(body);
        if (body.IsEmpty)
            throw BodyException.Empty();
        var reader = new BodyReader(body, isTolerant);
        try
        {
            reader.ReadToken();
            if (!read(ref reader, out var value))
                throw reader.Unexpected("a value");
            reader.ReadToken();     // refuses anything that follows
            return reader._malformed is null ? value! : ReadBody(body, read);   // Nobody reported what was kept apart: read again, strictly.
        }
        catch (JsonException failure)
        {
            // The tokenizer's own message may quote the body, so only the place is passed on.
            throw BodyException.NotJson(failure.LineNumber, failure.BytePositionInLine, BreaksOff(body));
        }
    }

    /// <summary>Notes from here on where the body is not as its contract says.</summary>
    public void TakeNotes(DriftNotes notes) => _notes = notes;

    public bool TryStartObject() => TryStart(JsonTokenType.StartObject, "an object");

    /// <summary>Moves to the value of the next member; <paramref name="member"/> is its index, or -1 where nobody knows the name.</summary>
    /// <param name="names">The names that the object is known to have.</param>
    /// <param name="cursor">How far the object is read; a new one for its first member.</param>
    /// <param name="member">The index of the member's name.</param>
    public bool TryNextMember(JsonNames names, ref MemberCursor cursor, out int member)
    {
        member = -1;
        ReadToken();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            _notes?.End(names, cursor);
            return false;
        }
        member = names.IndexOf(ref _json, cursor.Expected);
        if (member >= 0)
        {
            cursor.Expected = member + 1;
            _notes?.KnownMember(names, member, ref cursor);
        }
        else
        {
            _unknown = (names, (int)_json.TokenStartIndex);
            _notes?.UnknownMember(names, Utf8.Text(ref _json));
        }
        ReadToken();
        return true;
    }

    /// <summary>Keeps the member that <see cref="TryNextMember"/> did not know, and those right behind it that are not known either.</summary>
    public void Keep(ref UnknownMembers unknown)
    {
        var (names, start) = _unknown;
        Utf8JsonReader last;
        do
        {
            Raw();
            last = _json;
            ReadToken();
        }
        while (IsUnknownMember(names));
        _json = last;
        unknown.Add(_body.Slice(start, (int)_json.BytesConsumed - start));
    }

    // Moves to its value if it is.
    private bool IsUnknownMember(JsonNames names)
    {
        if (_json.TokenType != JsonTokenType.PropertyName || names.IndexOf(ref _json, expected: -1) >= 0)
            return false;
        _notes?.UnknownMember(names, Utf8.Text(ref _json));
        ReadToken();
        return true;
    }

    // What breaks off is the start of something: read as one part of a longer body, nothing is wrong with it.
    private static bool BreaksOff(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(JsonDepth.Any));
        try
        {
            while (json.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryStart(JsonTokenType start, string expected)
    {
        if (_json.TokenType == start)
            return _json.CurrentDepth < JsonDepth.MostLevels ? true : throw BodyException.TooDeep(Path(_json.TokenStartIndex), JsonDepth.MostLevels);
        return _json.TokenType == JsonTokenType.Null ? false : throw Unexpected(expected);
    }

    private void ReadToken() => _json.Read();

    // A value of no fixed shape. One that nests deeper than its reader may go is no good to anybody.
    private ReadOnlySpan<byte> Raw()
    {
        var (start, outside) = ((int)_json.TokenStartIndex, _json.CurrentDepth);
        if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do
            {
                ReadToken();
                if (_json.CurrentDepth - outside > JsonDepth.MostLevels)
                    throw BodyException.TooDeep(Path(start), JsonDepth.MostLevels);
            }
            while (_json.CurrentDepth > outside);
        }
        return _body.Slice(start, (int)_json.BytesConsumed - start);
    }

    private ReadOnlySpan<byte> RawOfAnyDepth()
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return _body.Slice(start, (int)_json.BytesConsumed - start);
    }

    private BodyException Unexpected(string expected) => BodyException.Unexpected(Path(_json.TokenStartIndex), expected, _json.TokenType);

    // From the item on: read from the start of the body, the paths of many malformed items would take quadratic time.
    private string Path(long position)
    {
        var path = JsonPath.At(_body.Slice(_item.Start), position - _item.Start);
        return _item.Index < 0 ? path : JsonPath.Join(FormattableString.Invariant($"{_item.List}[{_item.Index}]"), path);
    }
}
