namespace Truedy.Generated;

/// <summary>What a list has noticed.</summary>
public enum ListEventKind
{
    /// <summary>Items moved so far between two pages that the list went back to read some of them again. None is lost, and none comes
    /// twice.</summary>
    Reanchored,

    /// <summary>The list does not come newest first, so that its items are told apart by their ids from here on, and it has no checkpoints.</summary>
    NotNewestFirst,

    /// <summary>An item is not what the contract promises, and could not be read.</summary>
    MalformedItem,
}
