namespace Truedy.Generated.Internal;

/// <summary>A 64-bit hash that is the same in every process and version: FNV-1a.</summary>
internal static class IdHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * Prime);
        return hash;
    }
}
