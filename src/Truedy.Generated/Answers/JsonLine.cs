using System.Diagnostics.CodeAnalysis;

namespace Truedy.Generated.Internal;

/// <summary>Reads one JSON text out of an answer that has many.</summary>
internal static class JsonLine
{
    private const byte RecordSeparator = 0x1E;  // Begins each text of application/json-seq.

    /// <summary>Reads a line; a blank one holds nothing.</summary>
    /// <exception cref="TruedyResponseException">The line is not what the contract promises.</exception>
    public static bool TryRead<T>(OpenAnswer answer, ReadOnlySpan<byte> line, BodyReader.Read<T> read, [NotNullWhen(true)] out T? item)
        where T : class
    {
        item = null;
        var text = !line.IsEmpty && line[0] == RecordSeparator ? line.Slice(1) : line;
        if (IsBlank(text))
            return false;
        try
        {
            item = BodyReader.ReadBody(text, read);
            return true;
        }
        catch (BodyException failure)
        {
            throw answer.Unlike(failure, Utf8.Text(text));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var each in text)
        {
            if (each is not ((byte)' ' or (byte)'\t'))
                return false;
        }

        return true;
    }

    /// <summary>Reads what is JSON of the right shape; anything else is null.</summary>
    public static T? ReadOrNull<T>(string text, BodyReader.Read<T> read)
        where T : class
    {
        try
        {
            return BodyReader.ReadBody(Utf8.Bytes(text), read);
        }
        catch (BodyException)
        {
            return null;
        }
    }
}
