using System.Buffers.Binary;

namespace Truedy.Generated.Internal;

/// <summary>A place in a list, to go on from in another enumeration: what was passed last, and what stood at the top at the start.</summary>
/// <param name="List">The hash of what is listed, and what it is filtered by.</param>
/// <param name="Offset">About where the place was: a hint, since items move.</param>
/// <param name="Last">The items passed last; empty if none was.</param>
/// <param name="Top">The newest items; empty if there were none.</param>
internal sealed record Checkpoint(ulong List, int Offset, TiedItems Last, TiedItems Top)
{
    private const string Version = "c1.";

    // Places in longer lists are no places; an offset must leave room for a page behind it.
    private const int MostOffset = 1_000_000_000;

    /// <summary>Reads a checkpoint that <see cref="ToString"/> wrote, perhaps in another process.</summary>
    /// <exception cref="ArgumentException">The text is not a checkpoint, or belongs to another list or filter.</exception>
    public static Checkpoint Parse(string text, ulong list)
    {
        if (!text.StartsWith(Version, StringComparison.Ordinal))
            throw new ArgumentException("This is not a checkpoint of this version of the library. Take one while a list is enumerated.");
        var words = Words(text.Substring(Version.Length));
        var end = words.Length - 1;
        if (end < 4 || words[end] != Checksum(words, end) || words[1] > MostOffset)
            throw Damaged();
        if (words[0] != list)
            throw new ArgumentException("The checkpoint was taken of another list, or with another filter. Use the options that the list had.");
        var next = 2;
        var checkpoint = new Checkpoint(list, (int)words[1], Items(words, end, ref next), Items(words, end, ref next));
        return next == end ? checkpoint : throw Damaged();
    }

    public override string ToString()
    {
        var words = new List<ulong> { List, (ulong)Offset };
        Write(words, Last);
        Write(words, Top);
        words.Add(Checksum(words, words.Count));
        var bytes = new byte[words.Count * sizeof(ulong)];
        for (var index = 0; index < words.Count; index++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * sizeof(ulong)), words[index]);
        return Version + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static void Write(List<ulong> words, TiedItems items)
    {
        words.Add((ulong)items.Count);
        if (items.IsEmpty)
            return;
        words.Add((ulong)items.CreatedAt);
        words.AddRange(items.Ids);
    }

    private static TiedItems Items(ulong[] words, int end, ref int next)
    {
        var items = new TiedItems();
        var count = next < end ? words[next++] : throw Damaged();
        if (count == 0)
            return items;
        var createdAt = next < end ? words[next++] : throw Damaged();
        if (createdAt is 0 or > long.MaxValue || (long)createdAt > DateTime.MaxValue.Ticks || count > (ulong)(end - next))
            throw Damaged();
        for (; count > 0; count--)
            items.Add(words[next] != 0 ? new ItemKey(words[next++], (long)createdAt) : throw Damaged());
        return items;
    }

    private static ulong Checksum(IReadOnlyList<ulong> words, int count)
    {
        var sum = 17UL;
        for (var index = 0; index < count; index++)
            sum = unchecked((sum * 31) ^ words[index]);
        return sum;
    }

    private static ulong[] Words(string base64)
    {
        var padded = base64.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (base64.Length % 4)) % 4);
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(padded);
        }
        catch (FormatException)
        {
            return [];
        }
        var words = new ulong[bytes.Length % sizeof(ulong) == 0 ? bytes.Length / sizeof(ulong) : 0];
        for (var index = 0; index < words.Length; index++)
            words[index] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(index * sizeof(ulong)));
        return words;
    }

    private static ArgumentException Damaged() => new("The checkpoint is damaged, perhaps cut off. Use it exactly as it was given.");
}
