using System.Text;

namespace Truedy.Generated.Tests;

/// <content>Values that are odd by themselves, put wherever a value may stand.</content>
internal static partial class HostileBodies
{
    /// <summary>Each kind of place that something reads: the whole body, typed members, untyped and unknown ones,
    /// and the parts of an error.</summary>
    private static readonly string[] Places =
    [
        "§",
        """{"data":§}""",
        """{"data":[§]}""",
        """{"data":[{"id":§}]}""",
        """{"data":[{"status":§,"direction":§}]}""",
        """{"data":[{"duration_seconds":§}]}""",
        """{"data":[{"cost_usd":§}]}""",
        """{"data":[{"created_at":§}]}""",
        """{"data":[{"summary":§,"recording_url":§}]}""",
        """{"data":[{"transcript":§}]}""",
        """{"data":[{"unknown":§}]}""",
        """{"data":[],"meta":{"request_id":§,"unknown":§}}""",
        """{"data":[],"pagination":{"total":§}}""",
        """{"data":[],"pagination":{"has_more":§},"unknown":§}""",
        """{"error":§,"meta":§}""",
        """{"error":{"code":§,"message":§,"request_id":§,"ts":§}}""",
        """{"error":{"details":§},"meta":{"request_id":§,"ts":§}}""",
        """{"error":{"details":{"reset_at":§,"retry_after":§}}}""",
        """{"detail":§}""",
        """{"detail":[§]}""",
        """{"detail":[{"loc":§,"type":§},{"loc":[§],"type":§}]}""",
    ];

    private static IEnumerable<byte[]> Numbers()
    {
        string[] numbers =
        [
            "0", "-0", "-0.0", "00", "01", "+1", ".5", "1.", "1e", "1e+", "-", "--1", "1e400", "-1e400", "1e-400", "1E+99999999999999999999", "0e99999999999999999999",
            "1e10", "1e-28", "0x10", "1_000", "1,000", "NaN", "Infinity", "-Infinity", "2147483648", "-2147483649", "9223372036854775808", "18446744073709551616",
            "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678901234567890", "1.7976931348623157e308", "5e-324", "1772569851", "1e9", "1e18",
            new string('9', 20_000), $"0.{new string('1', 20_000)}", $"-{new string('7', 20_000)}e-20000",
        ];
        return numbers.SelectMany(number => new[] { number, $"\"{number}\"" }).Select(Utf8);
    }

    private static IEnumerable<byte[]> Nested()
    {
        foreach (var levels in new[] { 10, 60, 61, 62, 63, 64, 65, 1000, 100_000 })
        {
            yield return Utf8(Repeat("[", levels) + Repeat("]", levels));
            yield return Utf8($"{Repeat("{\"a\":", levels)}1{Repeat("}", levels)}");
            yield return Utf8($"{Repeat("[{\"error\":", levels / 2)}null{Repeat("}]", levels / 2)}");
            yield return Utf8(Repeat("[", levels));
            yield return Utf8(Repeat("{\"data\":", levels));
        }
    }

    private static IEnumerable<byte[]> Texts()
    {
        string[] escapes = ["\\ud800", "\\udc00", "\\ud83dx", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\u0000", "\\u12", "\\u12g4", "\\x41", "\\", "\\\\\\\"", "\\uFEFF", "\\u2028", "\0", "\n", "\u001f", "\u007f"];
        foreach (var escape in escapes)
            yield return Utf8($"\"2026-{escape}\"");
        // No UTF-8: a stray byte, a sequence that breaks off, an overlong NUL, half a surrogate pair, beyond Unicode.
        byte[][] sequences = [[0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]];
        foreach (var sequence in sequences)
        {
            yield return [(byte)'"', .. sequence, (byte)'"'];
            yield return [.. "{\"a"u8, .. sequence, .. "\":\"\\n"u8, .. sequence, .. "b\"}"u8];
        }
        yield return Utf8($"\"{new string('x', 100_000)}\"");
        yield return Utf8($"\"{Repeat("\\u00e9", 20_000)}\"");
    }

    private static IEnumerable<byte[]> Everywhere(IEnumerable<byte[]> values) =>
        from value in values from place in Places select Filled(place, value);

    private static byte[] Filled(string place, byte[] value)
    {
        using var body = new MemoryStream();
        var parts = place.Split('§');
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
                body.Write(value);
            body.Write(Encoding.UTF8.GetBytes(parts[index]));
        }
        return body.ToArray();
    }
}
