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
    public static string Text(ref Utf8JsonReader json) =>
        json.ValueIsEscaped ? Unescape(Text(json.ValueSpan)) : Text(json.ValueSpan);

    // Utf8JsonReader.GetString refuses half a surrogate pair, which Python's json.dumps writes for text that was cut in the middle of an emoji.
    private static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            if (escaped[index] != '\\')
            {
                text.Append(escaped[index]);
                continue;
            }
            index++;
            text.Append(escaped[index] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)Convert.ToUInt16(escaped.Substring(index + 1, 4), 16),
                var same => same,
            });
            if (escaped[index] == 'u')
                index += 4;
        }
        return text.ToString();
    }
}
