namespace Truedy.Generated.Internal;

/// <summary>
/// Decides, page by page, which items of a moving list are new and where to ask next, so that no item is lost or repeated. Pure: it sends nothing.
/// </summary>
/// <remarks>
/// An offset counts items from the top of a list that grows and shrinks there, so it proves nothing. Items prove: each page is asked for a little early,
/// and is believed only if it starts with an item that was passed (it is anchored). Otherwise items may have moved past the offset unseen, and the walk
/// steps back until a page is anchored. The server breaks ties of creation time as it likes, so once a tie was seen the anchor is an item from before
/// all of them, unless there are too many for that.
/// </remarks>
internal sealed partial class OffsetWalk
{
    // What a page shares with the one before it beyond its anchor, if that costs nothing: so many items may leave between two requests for nothing.
    private const int SpareItems = 3;

    // So many pages in a row have to agree that nothing moved before a full page is believed to be the last.
    private const int PagesOfStillness = 8;

    // total, and has_more which is reckoned from it, may stop counting here.
    private const int SaturatedTotal = 1000;

    private readonly ListBounds _bounds;
    private readonly WalkPatience _patience = new();
    private readonly PassedItems _passed;
    private PageView? _previous;
    private int _told = int.MaxValue;
    private int _largest;
    private bool _cameShort;
    private int _slack;
    private int _stepBack;
    private int _stillPages;
    private bool _isBehind;

    public OffsetWalk(ListBounds bounds, Checkpoint start)
    {
        _bounds = bounds;
        _passed = new PassedItems(start.Last.Copy());
        Top = (start.Top.IsEmpty ? bounds.Known : start.Top).Copy();
        NextOffset = _passed.Last.IsEmpty ? 0 : Math.Max(0, start.Offset - Overlap);
    }

    public int NextOffset { get; private set; }

    /// <summary>Whether nothing more is wanted, or there is nothing more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it ended because all that follows is too old.</summary>
    public bool HasReachedOlder { get; private set; }

    /// <summary>The newest items of the list as it was when it was begun, or of the one that it is listed since.</summary>
    public TiedItems Top { get; }

    /// <summary>The items passed last; empty if there is none or the list is in no order.</summary>
    public TiedItems Last => _passed.Last;

    /// <summary>Whether every page so far came newest first.</summary>
    public bool IsNewestFirst => _passed.IsNewestFirst;

    /// <summary>How many items a page shares with the one before it; 0 if the server gives too few for any to be shared.</summary>
    public int Overlap
    {
        get
        {
            var untold = _previous?.Untold ?? 0;
            return !_goesOnUnproven && untold < Reach - 1 ? Math.Min(untold + Shared, Reach - 1) : 0;
        }
    }

    private int Shared => IsCrowded ? 1
        : _previous is null ? _passed.Ties + SpareItems
        : Math.Max(Math.Min(Anchor + _slack, Math.Max(Anchor, Reach / 2)), Math.Min(_passed.Ties + SpareItems, Reach - _bounds.PageSize));

    private int Anchor => _passed.HasTies && IsNewestFirst ? _passed.Ties + 1 : 1;

    // So many items share one creation time that a page could hardly hold them and make progress.
    private bool IsCrowded => _passed.Ties + 1 > Reach * 3 / 4;

    // How many items the server gives at most: as many as it says, or as it ever gave, once it gave fewer than it was asked for.
    public int Reach => Math.Min(Math.Min(_bounds.LargestPage, _told), _cameShort ? _largest : int.MaxValue);

    /// <summary>How many items to ask for: those that are wanted, and those that are shared; all that may be while the walk is behind the list.</summary>
    public int Limit(long wanted) => _isBehind
        ? _bounds.LargestPage
        : (int)Math.Min(NextOffset == 0 ? _bounds.PageSize : Math.Min(_bounds.LargestPage, _bounds.PageSize + Overlap), wanted + (NextOffset == 0 ? 0 : Overlap));

    /// <summary>Takes the page that was asked for, or one that was asked for ahead.</summary>
    /// <returns>The indexes of the items that are new; null if the page proves nothing and <see cref="NextOffset"/> has to be asked instead.</returns>
    /// <exception cref="TruedyResponseException">The list does not end.</exception>
    public List<int>? Take(PageView page)
    {
        if (IsNewestFirst && !page.IsNewestFirst)
            _passed.LoseOrder(_previous?.Items ?? []);
        if (!IsAnchored(page))
        {
            StepBack(page);
            return null;
        }
        LearnReach(page);
        var reread = Reread(page);
        var fresh = Pass(page, reread, out var hasNew);
        NoteMoves(page, reread);
        HasEnded = HasReachedOlder || IsLast(page, hasNew);
        Advance(page, hasNew);
        return fresh;
    }

    private bool IsAnchored(PageView page)
    {
        if (page.Offset == 0 || (_previous is not null && Overlap == 0))
            return true;    // Nothing stands before the first item, and a server that gives one item a page cannot be asked to prove anything.
        if (_passed.IsNewer(Array.Find(page.Items, static item => item.HasPlace)))
            return true;
        var first = Array.Find(page.Items, static item => item.HasId);
        return first.HasId ? _passed.Has(first) && SufficesAsAnchor(first) : page.Items.Length > 0;
    }

    // An item of the moment that was reached says nothing of others of that moment, unless it has none, or the server keeps their order.
    private bool SufficesAsAnchor(ItemKey item) => !IsNewestFirst || !item.HasPlace || IsCrowded || (!_passed.HasTies && _previous is not null);

    // A page that is short although more items follow shows how many the server gives at most.
    private void LearnReach(PageView page)
    {
        _largest = Math.Max(_largest, page.Items.Length);
        _cameShort |= page.Items.Length < page.Allowed && page.HasMore != false;
        _told = page.Allowed < page.Limit ? page.Allowed : _told;
    }

    // How many items at the start were on earlier pages. Those without an id can be told by their place only.
    private int Reread(PageView page)
    {
        var passed = Array.FindLastIndex(page.Items, item => item.HasId && _passed.Has(item)) + 1;
        return _previous is { } previous && passed + previous.Untold == previous.End - page.Offset ? passed + previous.Untold : passed;
    }

    private List<int> Pass(PageView page, int reread, out bool hasNew)
    {
        hasNew = false;
        var fresh = new List<int>(Math.Max(0, page.Items.Length - reread));
        for (var index = 0; index < page.Items.Length; index++)
        {
            var item = page.Items[index];
            if (item.HasId ? _passed.Has(item) : index < reread || HasReachedOlder)
                continue;
            if (item.HasPlace && item.CreatedAt >= Top.CreatedAt)
                Top.Add(item);
            var isOlder = _bounds.IsOlder(item);
            HasReachedOlder |= isOlder && IsNewestFirst;
            if (HasReachedOlder)
                continue;
            if (item.HasId)
            {
                _passed.Add(item);
                hasNew = true;
            }
            if (!isOlder && !_bounds.IsKnown(item))
                fresh.Add(index);
        }
        return fresh;
    }

    private void NoteMoves(PageView page, int reread)
    {
        var movedUp = _previous is null ? 0 : _previous.End - page.Offset - reread;
        _slack = Math.Max(movedUp, Math.Max(0, _slack - 1));
        _stillPages = movedUp == 0 && (_previous is null || page.Pagination?.Total == _previous.Pagination?.Total) ? _stillPages + 1 : 0;
    }

    // An answer counts the list at one moment and takes its items at another, so only items prove an end: a page that is not full is the last if the API
    // does not promise more, or if it brings nothing new in spite of that. A full one is believed if the list has long held still.
    private bool IsLast(PageView page, bool hasNew)
    {
        if (page.Items.Length < Math.Min(page.Allowed, Reach) || page.Items.Length == 0)
            return page.HasMore != true || !hasNew;
        return page.HasMore == false && _stillPages >= PagesOfStillness && page.End == page.Pagination!.Total && page.End != SaturatedTotal;
    }

    private void Advance(PageView page, bool hasNew)
    {
        _patience.Advanced(page, _previous, hasNew, _passed.Ties);
        _previous = page;
        _isBehind = !hasNew;
        _stepBack = 0;
        _goesOnUnproven = false;
        NextOffset = Math.Max(0, page.End - Overlap);
    }

    private void StepBack(PageView page)
    {
        _patience.SteppedBack();
        if (page.Offset > NextOffset)
            return;     // It was asked for ahead, on a guess of where it would start.
        _stepBack = Math.Max(Overlap + SpareItems, 2 * _stepBack);
        NextOffset = Math.Max(0, page.Offset - _stepBack);
    }
}
