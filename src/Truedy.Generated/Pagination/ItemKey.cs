using System.Runtime.InteropServices;

namespace Truedy.Generated.Internal;

/// <summary>What tells an item of a list from the others, and where it belongs among them.</summary>
/// <param name="Id">The hash of its id; 0 if the API did not say.</param>
/// <param name="CreatedAt">When it was created, in UTC ticks; 0 if the API did not say.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemKey(ulong Id, long CreatedAt)
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whether the item can be told from others.</summary>
    public bool HasId => Id != 0;

    /// <summary>Whether it can be told, too, where the item belongs.</summary>
    public bool HasPlace => HasId && CreatedAt != 0;

    /// <summary>The key of an item that may lack what it is made of.</summary>
    public static ItemKey Of(string? id, DateTimeOffset? createdAt) => new(id is null or "" ? 0 : Hash(id), (createdAt ?? default).UtcTicks);

    /// <summary>A 64-bit hash that is the same in every process and version: FNV-1a.</summary>
    public static ulong Hash(string text)
    {
        var hash = OffsetBasis;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * Prime);
        return hash;
    }
}
