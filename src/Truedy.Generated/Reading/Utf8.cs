using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>Text from UTF-8. It never fails: bytes that are no UTF-8 become U+FFFD, half a surrogate pair stays what it is.</summary>
internal static class Utf8
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes.Slice(3) : bytes;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlySpan<byte> bytes) =>
#if NETSTANDARD2_0
        Encoding.UTF8.GetString(bytes.ToArray());
#else
        Encoding.UTF8.GetString(bytes);
#endif

    /// <summary>The name or string that <paramref name="json"/> stands on.</summary>
    public static string Text(ref Utf8JsonReader json) => json.ValueIsEscaped ? Unescape(json.ValueSpan) : Text(json.ValueSpan);

    // Utf8JsonReader.GetString refuses half a surrogate pair, which Python's json.dumps writes for text that was cut in the middle of an emoji.
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var buffer = ArrayPool<char>.Shared.Rent(escaped.Length);   // No text has more UTF-16 units than UTF-8 bytes.
        var length = 0;
        for (int run; (run = escaped.IndexOf((byte)'\\')) >= 0; length++)
        {
            length += Decode(escaped.Slice(0, run), buffer.AsSpan(length));
            var isUnit = escaped[run + 1] == 'u';
            buffer[length] = isUnit ? Unit(escaped.Slice(run + 2)) : Character((char)escaped[run + 1]);
            escaped = escaped.Slice(run + (isUnit ? 6 : 2));
        }
        length += Decode(escaped, buffer.AsSpan(length));
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static char Character(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };

    private static char Unit(ReadOnlySpan<byte> escaped)
    {
        // The tokenizer has seen that these are four hexadecimal digits.
        _ = Utf8Parser.TryParse(escaped.Slice(0, 4), out ushort unit, out _, 'x');
        return (char)unit;
    }

    private static int Decode(ReadOnlySpan<byte> utf8, Span<char> text)
    {
#if NETSTANDARD2_0
        var decoded = Text(utf8);
        decoded.AsSpan().CopyTo(text);
        return decoded.Length;
#else
        return Encoding.UTF8.GetChars(utf8, text);
#endif
    }
}
