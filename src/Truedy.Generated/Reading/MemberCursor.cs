namespace Truedy.Generated.Internal;

/// <summary>How far the reading of one object is.</summary>
internal struct MemberCursor
{
    /// <summary>The index that comes next if members keep their order: where the search for a name starts.</summary>
    public int Expected { get; set; }

    /// <summary>Which members have come, by index. Null before the first, and if nobody watches.</summary>
    public bool[]? Came { get; set; }
}
