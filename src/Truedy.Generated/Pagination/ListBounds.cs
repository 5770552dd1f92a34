namespace Truedy.Generated.Internal;

/// <summary>How much of a list is asked for at a time, and which items are too old for it.</summary>
/// <param name="PageSize">How many new items a page should bring.</param>
/// <param name="LargestPage">How many items may be asked for.</param>
/// <param name="CreatedSince">Items before this, in UTC ticks, are not wanted; 0 if all are.</param>
/// <param name="Known">Items before these, and these, are not wanted; empty if all are.</param>
internal sealed record ListBounds(int PageSize, int LargestPage, long CreatedSince, TiedItems Known)
{
    /// <summary>Whether an item, and with it every item behind it in a newest-first list, is too old. One without a place never is.</summary>
    public bool IsOlder(ItemKey item) => item.HasPlace && (item.CreatedAt < CreatedSince || item.CreatedAt < Known.CreatedAt);

    /// <summary>Whether an item was there before.</summary>
    public bool IsKnown(ItemKey item) => Known.Contains(item);
}
