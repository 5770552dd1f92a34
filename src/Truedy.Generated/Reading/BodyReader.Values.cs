using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <content>Single values. Numbers may come as text, since a DECIMAL column is often written so.</content>
internal ref partial struct BodyReader
{
    public bool TryRead([NotNullWhen(true)] out string? value)
    {
        value = _json.TokenType switch
        {
            JsonTokenType.String when _texts is not null && !_json.ValueIsEscaped => _texts.Text(_json.ValueSpan),
            JsonTokenType.String => Utf8.Text(ref _json),
            JsonTokenType.Number => Utf8.Text(_json.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw Unexpected("a string"),
        };
        return value is not null;
    }

    /// <summary>Reads a value of an extensible enum; one of the known values costs no memory.</summary>
    public bool TryReadValue(JsonNames known, [NotNullWhen(true)] out string? value)
    {
        if (_json.TokenType == JsonTokenType.String && known.IndexOf(ref _json, expected: 0) is >= 0 and var index)
        {
            value = known[index];
            return true;
        }
        if (!TryRead(out value))
            return false;
        _notes?.UnknownValue(known, value);
        return true;
    }

    public bool TryRead(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True;
        return _json.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => true,
            JsonTokenType.Null => false,
            _ => throw Unexpected("true or false"),
        };
    }

    public bool TryRead(out int value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out value))
            return true;
        var there = TryReadInteger(int.MinValue, int.MaxValue, "a 32-bit integer", out var number);
        value = (int)number;
        return there;
    }

    public bool TryRead(out long value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out value))
            return true;
        var there = TryReadInteger(long.MinValue, long.MaxValue, "a 64-bit integer", out var number);
        value = (long)number;
        return there;
    }

    public bool TryRead(out ulong value)
    {
        var there = TryReadInteger(ulong.MinValue, ulong.MaxValue, "a 64-bit integer from 0 on", out var number);
        value = (ulong)number;
        return there;
    }

    public bool TryRead(out decimal value) => TryReadNumber("a decimal number", out value);

    public bool TryRead(out double value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out value) && !double.IsInfinity(value))
            return true;
        var there = TryReadNumber("a number", out var number);
        value = (double)number;
        return there;
    }

    public bool TryRead(out float value)
    {
        var there = TryRead(out double number);
        value = (float)number;
        return float.IsInfinity(value) ? throw Unexpected("a number") : there;
    }

    /// <summary>Reads a timestamp; one without an offset is UTC.</summary>
    public bool TryRead(out DateTimeOffset value)
    {
        value = default;
        if (_json.TokenType == JsonTokenType.Null)
            return false;
        if (_json.TokenType != JsonTokenType.String || !Timestamp.TryParse(ValueBytes(), out value))
            throw Unexpected("a timestamp");
        if (_notes is not null && !Timestamp.HasOffset(ValueBytes()))
            _notes.TimestampWithoutOffset();
        return true;
    }

    public bool TryReadDate(out DateOnly value)
    {
        value = default;
        if (_json.TokenType == JsonTokenType.Null)
            return false;
        return _json.TokenType == JsonTokenType.String && CalendarText.TryParseDate(ValueBytes(), out value) ? true : throw Unexpected("a date");
    }

    public bool TryReadTime(out TimeOnly value)
    {
        value = default;
        if (_json.TokenType == JsonTokenType.Null)
            return false;
        return _json.TokenType == JsonTokenType.String && CalendarText.TryParseTime(ValueBytes(), out value) ? true : throw Unexpected("a time");
    }

    public bool TryRead([NotNullWhen(true)] out byte[]? value)
    {
        value = null;
        if (_json.TokenType == JsonTokenType.Null)
            return false;
        return _json.TokenType == JsonTokenType.String && _json.TryGetBytesFromBase64(out value) ? true : throw Unexpected("base64 text");
    }

    public bool TryRead(out RawJson value)
    {
        var there = _json.TokenType != JsonTokenType.Null;
        value = there ? new RawJson(Raw().ToArray()) : default;
        return there;
    }

    public bool TryRead([NotNullWhen(true)] out JToken? value)
    {
        value = _json.TokenType == JsonTokenType.Null ? null : JsonTokens.Parse(Raw());
        return value is not null;
    }

    /// <summary>Reads any JSON as a token, null too.</summary>
    public bool TryReadToken([NotNullWhen(true)] out JToken? value)
    {
        value = JsonTokens.Parse(Raw());
        return true;
    }

    private bool TryReadInteger(decimal least, decimal greatest, string expected, out decimal value)
    {
        if (!TryReadNumber(expected, out value))
            return false;
        return value == decimal.Truncate(value) && value >= least && value <= greatest ? true : throw Unexpected(expected);
    }

    private bool TryReadNumber(string expected, out decimal value)
    {
        value = default;
        return _json.TokenType switch
        {
            JsonTokenType.Null => false,
            JsonTokenType.Number when ShortNumber.TryParse(_json.ValueSpan, out value) || _json.TryGetDecimal(out value) => true,
            JsonTokenType.String when Utf8Parser.TryParse(ValueBytes(), out value, out var used) && used == ValueBytes().Length => true,
            _ => throw Unexpected(expected),
        };
    }

    private ReadOnlySpan<byte> ValueBytes() => _json.ValueIsEscaped ? Utf8.Bytes(Utf8.Text(ref _json)) : _json.ValueSpan;
}
