namespace Truedy.Generated.Internal;

/// <summary>How many items a page shares with the one before it, and whether what it begins with proves that none was lost between the two.</summary>
/// <remarks>
/// An offset counts items from the top of a list that grows and shrinks there, so it proves nothing. Items prove: a page that begins with an item
/// from before the moment that was reached holds all that follow. The last item itself does not: the server breaks ties as it likes, so another of
/// its moment, not seen yet, may have come before it while the list moved up. On a list that has long held still, and in which no two items were seen
/// to share a moment, it will do if it stands where it stood: such a list costs one item a page, and one that moves a few more.
/// </remarks>
internal sealed class PageOverlap(PassedItems passed, ServerReach reach, int pageSize)
{
    // What is shared beyond the anchor if that costs nothing: so many items may leave between two requests for nothing.
    private const int SpareItems = 3;

    // So many pages in a row have to agree that nothing moved.
    private const int PagesOfStillness = 8;

    private PageView? _previous;
    private int _slack;
    private int _stillPages;

    /// <summary>How many items are shared; 0 if the server gives too few for any to be.</summary>
    public int Count
    {
        get
        {
            if (IsWaived)
                return 0;
            var least = (_previous?.CountBehind(CanAnchor) ?? 0) + 1;
            return least < reach.Most ? Math.Min(IsCrowded ? least : Anchor + Spare, reach.Most - 1) : 0;
        }
    }

    /// <summary>Whether the next page need not share an item, since the server has none that does.</summary>
    public bool IsWaived { get; set; }

    /// <summary>Whether nothing has moved for so long that a page is believed which proves less.</summary>
    public bool HasHeldStill => _stillPages >= PagesOfStillness;

    /// <summary>How far to go back from a page that proves nothing, the first time.</summary>
    public int StepBack => Count + SpareItems;

    // How far before the end stands the item that proves most.
    private int Anchor
    {
        get
        {
            if (_previous is null)
                return passed.Ties;
            var distance = _previous.CountBehind(item => CanAnchor(item) && (!MayTiesHide || passed.IsNewer(item))) + 1;
            return distance <= _previous.Items.Length ? distance : Math.Max(distance, passed.Ties + 1);
        }
    }

    private int Spare => _previous is null
        ? SpareItems
        : Math.Max(Math.Min(_slack, reach.Most / 4), Math.Min(SpareItems, reach.Most - pageSize - Anchor));

    private bool MayTiesHide => passed.IsNewestFirst && !passed.Last.IsEmpty && (passed.HasTies || !HasHeldStill);

    // So many items would have to be shared that a page could hardly hold them and make progress: then the server has to keep the order of ties.
    private bool IsCrowded => Anchor > Math.Min(reach.Most * 3 / 4, reach.Most - 2);

    public bool Proves(PageView page)
    {
        if (page.Offset == 0 || (_previous is not null && Count == 0))
            return true;    // Nothing stands before the first item, and a server that gives one item a page cannot be asked to prove anything.
        var first = Array.Find(page.Items, CanAnchor);
        if (!first.HasId)
            return page.Items.Length > 0;
        return passed.IsNewer(first)
            || (passed.Has(first) && (!passed.IsNewestFirst || !first.HasPlace || IsCrowded || (!MayTiesHide && HoldsStill(page))));
    }

    /// <summary>Takes a page as the one before the next.</summary>
    /// <param name="page">The page.</param>
    /// <param name="movedUp">How many items fewer it shared with the one before it than it would have if nothing had moved.</param>
    public void Follow(PageView page, int movedUp)
    {
        IsWaived = false;
        var isStill = movedUp == 0 && page.Pagination is { } said && (_previous is null || said.Total == _previous.Pagination?.Total);
        _stillPages = isStill ? _stillPages + 1 : 0;
        _slack = Math.Max(movedUp > 0 ? movedUp + 1 : 0, _slack - 1);
        _previous = page;
    }

    // Items without a place are passed over, unless the list has no others.
    private bool CanAnchor(ItemKey item) => passed.IsNewestFirst && !passed.Last.IsEmpty ? item.HasPlace : item.HasId;

    // Whether the first item of a page is the last of the one before it and stands where it stood.
    private bool HoldsStill(PageView page) =>
        _previous is { } previous && page.Pagination?.Total == previous.Pagination?.Total
        && page.Offset + Array.FindIndex(page.Items, CanAnchor) == previous.End - 1 - previous.CountBehind(CanAnchor);
}
