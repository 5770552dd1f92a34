using System.Text;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>Names (or words) that the contract knows, found by their UTF-8 bytes without making a string.</summary>
internal sealed class JsonNames
{
    private const int Buckets = 64;

    private readonly string[] _names;
    private readonly byte[][] _bytes;
    private readonly int[] _first;      // by bucket, the first name in it; -1 if it is empty
    private readonly int[] _next;       // by name, the next one in its bucket; -1 if it is the last

    /// <param name="owner">What has them, by its C# name.</param>
    /// <param name="names">The names as JSON has them.</param>
    public JsonNames(string owner, params string[] names)
    {
        Owner = owner;
        _names = names;
        _bytes = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        (_first, _next) = (new int[Buckets], new int[names.Length]);
        _first.AsSpan().Fill(-1);
        for (var index = names.Length - 1; index >= 0; index--)
            (_next[index], _first[Bucket(_bytes[index])]) = (_first[Bucket(_bytes[index])], index);
    }

    public JsonNames(string owner, JsonNames inherited, params string[] names)
        : this(owner, [.. inherited._names, .. names])
    {
    }

    public string Owner { get; }

    public int Count => _names.Length;

    public string this[int index] => _names[index];

    /// <summary>The names for a message, or the first of them.</summary>
    public string List(int most) => $"{string.Join(", ", _names.Take(most))}{(_names.Length > most ? ", …" : "")}";

    public bool Contains(string name) => Array.IndexOf(_names, name) >= 0;

    /// <summary>The index of the name or string that <paramref name="json"/> stands on, -1 where it is not among these.</summary>
    /// <param name="json">On a name or a string.</param>
    /// <param name="expected">The index that is tried first.</param>
    public int IndexOf(ref Utf8JsonReader json, int expected)
    {
        if (json.ValueIsEscaped)
            return Array.IndexOf(_names, Utf8.Text(ref json));
        var value = json.ValueSpan;
        if ((uint)expected < (uint)_bytes.Length && value.SequenceEqual(_bytes[expected]))
            return expected;
        var index = _first[Bucket(value)];
        while (index >= 0 && !value.SequenceEqual(_bytes[index]))
            index = _next[index];
        return index;
    }

    private static int Bucket(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : (name.Length + (name[0] * 7) + (name[name.Length - 1] * 31)) % Buckets;
}
