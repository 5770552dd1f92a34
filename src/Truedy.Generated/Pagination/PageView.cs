namespace Truedy.Generated.Internal;

/// <summary>What a walk needs to see of a page.</summary>
/// <param name="Offset">The offset that was asked for.</param>
/// <param name="Limit">The number of items that was asked for.</param>
/// <param name="Items">The items that came.</param>
/// <param name="Pagination">What the API said about the page; null if it said nothing.</param>
internal sealed record PageView(int Offset, int Limit, ItemKey[] Items, PaginationInfo? Pagination)
{
    /// <summary>The offset behind the last item.</summary>
    public int End => Offset + Items.Length;

    /// <summary>How many items the API was willing to give, as far as it says.</summary>
    public int Allowed => Pagination is { Limit: > 0 } said ? Math.Min(Limit, said.Limit) : Limit;

    /// <summary>Whether items follow, as far as the API says; null if it does not. The total may saturate: it can say yes, never no.</summary>
    public bool? HasMore => Pagination is { } said ? said.HasMore || End < said.Total : null;

    /// <summary>How many items stand before the first of a kind.</summary>
    public int CountBefore(Predicate<ItemKey> isOfKind) => Array.FindIndex(Items, isOfKind);

    /// <summary>How many items stand behind the last of a kind.</summary>
    public int CountBehind(Predicate<ItemKey> isOfKind) => Items.Length - 1 - Array.FindLastIndex(Items, isOfKind);

    /// <summary>The last item that has a place.</summary>
    public ItemKey Last => Array.FindLast(Items, static item => item.HasPlace);

    /// <summary>Whether no item is newer than the one before it. Those without a place are passed over.</summary>
    public bool IsNewestFirst
    {
        get
        {
            var before = long.MaxValue;
            foreach (var item in Items)
            {
                if (!item.HasPlace)
                    continue;
                if (item.CreatedAt > before)
                    return false;
                before = item.CreatedAt;
            }
            return true;
        }
    }

    /// <summary>Whether items can be told apart, and not one can be put in order.</summary>
    public bool HasNoOrder => Array.Exists(Items, static item => item.HasId) && !Array.Exists(Items, static item => item.HasPlace);

    /// <summary>Whether fewer items came than were asked for, and no word of how many there are.</summary>
    public bool IsShortAndSilent => Pagination is null && Items.Length < Limit;

    /// <summary>Whether the page has the same items as another, as far as they can be told.</summary>
    public bool HasItemsOf(PageView other) => Array.Exists(Items, static item => item.HasId) && Items.SequenceEqual(other.Items);

    /// <summary>Whether the page is full of the same items as another, of a list that did not grow, as if the server ignored the offset.</summary>
    public bool Repeats(PageView other) =>
        Offset != other.Offset && Items.Length >= Allowed && Pagination?.Total == other.Pagination?.Total && HasItemsOf(other);
}
