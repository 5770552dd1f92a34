using System.Buffers.Binary;
#if !NETSTANDARD2_0
using System.Text;
#endif

namespace Truedy.Generated.Internal;

/// <summary>Short texts that repeat within a body, as the id of an agent and a phone number do: each is made once, as long as nothing
/// pushes it out.</summary>
internal sealed class RepeatedTexts
{
    private const int MostBytes = 24;
    private const int SlotBits = 6;
    private const ulong Mixer = 0x9E3779B97F4A7C15;     // 2^64 through the golden ratio: its product spreads over the highest bits

    private readonly string?[] _slots = new string?[1 << SlotBits];

    public string Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is < sizeof(ulong) or > MostBytes)
            return Utf8.Text(utf8);
        var start = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
        var end = BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong)));
        ref var slot = ref _slots[(int)(unchecked((start ^ (end * Mixer)) * Mixer) >> (64 - SlotBits))];
        return slot is not null && IsSame(utf8, slot) ? slot : slot = Utf8.Text(utf8);
    }

#if NETSTANDARD2_0
    private static bool IsSame(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length != text.Length)
            return false;
        for (var index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] != text[index] || utf8[index] > 0x7F)
                return false;
        }
        return true;
    }
#else
    private static bool IsSame(ReadOnlySpan<byte> utf8, string text) => Ascii.Equals(utf8, text);
#endif
}
