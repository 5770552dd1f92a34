using System.Buffers.Binary;

namespace Truedy.Generated.Internal;

/// <summary>A place in a list, to go on from in another enumeration: what was passed last, and what stood at the top when the list was begun.</summary>
/// <param name="Filter">What the list was filtered by.</param>
/// <param name="Offset">About where the place was: a hint, since rows move.</param>
/// <param name="Last">The rows passed last; null where none was.</param>
/// <param name="Top">The newest rows; null where there were none.</param>
internal sealed record Checkpoint(string Filter, int Offset, TiedRows? Last, TiedRows? Top)
{
    private const string Version = "c1.";

    /// <summary>Reads a checkpoint that <see cref="ToString"/> wrote, perhaps in another process.</summary>
    /// <exception cref="ArgumentException">It is no checkpoint, or one of a list with another filter.</exception>
    public static Checkpoint Parse(string text, string filter)
    {
        if (!text.StartsWith(Version, StringComparison.Ordinal))
            throw new ArgumentException("This is no checkpoint of this version of the library. Take one while a list is enumerated.");
        var words = Words(text.Substring(Version.Length));
        var end = words.Length - 1;
        if (end < 4 || words[end] != Checksum(words, end))
            throw new ArgumentException("The checkpoint is damaged, perhaps cut off. Use it exactly as it was given.");
        if (words[0] != IdHash.Of(filter))
            throw new ArgumentException("The checkpoint was taken of a list with another filter. Use the options that the list had.");
        var next = 2;
        return new Checkpoint(filter, (int)words[1], Rows(words, ref next), Rows(words, ref next));
    }

    public override string ToString()
    {
        var words = new List<ulong> { IdHash.Of(Filter), (ulong)Offset };
        Write(words, Last);
        Write(words, Top);
        words.Add(Checksum([.. words], words.Count));
        var bytes = new byte[words.Count * sizeof(ulong)];
        for (var index = 0; index < words.Count; index++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * sizeof(ulong)), words[index]);
        return Version + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static void Write(List<ulong> words, TiedRows? rows)
    {
        words.Add((ulong)(rows?.Ids.Count ?? 0));
        if (rows is null)
            return;
        words.Add((ulong)rows.CreatedAt.UtcTicks);
        words.AddRange(rows.Ids);
    }

    private static TiedRows? Rows(ulong[] words, ref int next)
    {
        var count = (int)words[next++];
        if (count == 0)
            return null;
        var createdAt = new DateTimeOffset((long)words[next++], TimeSpan.Zero);
        var ids = new HashSet<ulong>(words.Skip(next).Take(count));
        next += count;
        return new TiedRows(createdAt, ids);
    }

    private static ulong Checksum(ulong[] words, int count) => words.Take(count).Aggregate(17UL, static (sum, word) => unchecked((sum * 31) ^ word));

    private static ulong[] Words(string base64)
    {
        var padded = base64.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (base64.Length % 4)) % 4);
        try
        {
            var bytes = Convert.FromBase64String(padded);
            if (bytes.Length % sizeof(ulong) != 0)
                return [];
            return [.. Enumerable.Range(0, bytes.Length / sizeof(ulong)).Select(index => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(index * sizeof(ulong))))];
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
