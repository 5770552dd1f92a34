namespace Truedy.Generated.Internal;

/// <summary>
/// Decides, page by page, which items of a moving list are new and where to ask next, so that no item is lost or repeated: a page that proves that
/// none was lost before it is taken, and from one that does not the walk steps back until one does. Pure: it sends nothing.
/// </summary>
internal sealed partial class OffsetWalk
{
    // total, and has_more which is reckoned from it, may stop counting here.
    private const int SaturatedTotal = 1000;

    private readonly ListBounds _bounds;
    private readonly WalkPatience _patience = new();
    private readonly PassedItems _passed;
    private readonly ServerReach _reach;
    private readonly PageOverlap _overlap;
    private PageView? _previous;
    private int _grown;
    private int _stepBack;

    public OffsetWalk(ListBounds bounds, Checkpoint start)
    {
        _bounds = bounds;
        _passed = new PassedItems(start.Last.Copy());
        _reach = new ServerReach(bounds.LargestPage);
        _overlap = new PageOverlap(_passed, _reach, bounds.PageSize);
        Top = (start.Top.IsEmpty ? bounds.Known : start.Top).Copy();
        NextOffset = start.Last.IsEmpty ? 0 : Math.Max(0, start.Offset - Overlap);
    }

    public int NextOffset { get; private set; }

    /// <summary>How many items a page shares with the one before it.</summary>
    public int Overlap => _overlap.Count;

    /// <summary>How many items the server gives at most, as far as it has shown.</summary>
    public int Reach => _reach.Most;

    /// <summary>Whether nothing more is wanted, or there is nothing more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it ended because all that follows is too old.</summary>
    public bool HasReachedOlder { get; private set; }

    /// <summary>Whether the last page brought nothing new: the list grew faster than it was read, or the walk began behind newer items.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The newest items of the list as it was when it was begun, or of the one that it is listed since.</summary>
    public TiedItems Top { get; }

    /// <summary>The items passed last; empty if there is none or the list is in no order.</summary>
    public TiedItems Last => _passed.Last;

    /// <summary>Whether every page so far came newest first.</summary>
    public bool IsNewestFirst => _passed.IsNewestFirst;

    /// <summary>Whether items have come from behind a total, so that it is where the API stops counting.</summary>
    public bool HasPassed(int? total) => _previous?.End > total;

    /// <summary>How many items to ask for: those that are wanted, those that are shared, and as many as came in before them last time. While the walk
    /// is behind, as many as may be.</summary>
    public int Limit(long wanted)
    {
        if (IsBehind)
            return _bounds.LargestPage;
        var shared = NextOffset == 0 && _previous is null ? 0 : Overlap + _grown;
        return (int)Math.Min(Math.Min(_bounds.LargestPage, _bounds.PageSize + shared), wanted + shared);
    }

    /// <summary>Takes the page that was asked for, or one that was asked for ahead.</summary>
    /// <returns>The indexes of the items that are new; null if the page proves nothing, and <see cref="NextOffset"/> is next.</returns>
    /// <exception cref="TruedyResponseException">The list does not end.</exception>
    public List<int>? Take(PageView page)
    {
        if (_nextIfNotWhole is not null)
            return TakeFarAway(page);
        if (IsNewestFirst && !page.IsNewestFirst)
            _passed.LoseOrder(_previous?.Items ?? []);
        if (!_overlap.Proves(page))
        {
            StepBack(page);
            return null;
        }
        _reach.Learn(page);
        var reread = Reread(page);
        var fresh = Pass(page, reread, out var hasNew);
        var movedUp = _previous is null ? 0 : _previous.End - page.Offset - reread;
        _overlap.Follow(page, movedUp);
        HasEnded = HasReachedOlder || IsLast(page, hasNew);
        var comesAgain = page.IsShortAndSilent && page.Offset != _previous?.Offset && _previous is { } previous && page.HasItemsOf(previous);
        Advance(page, movedUp, hasNew);
        if (comesAgain)
            LookFarAway();
        return fresh;
    }

    // How many items at the start were on earlier pages. Those without an id can be told by their place only.
    private int Reread(PageView page)
    {
        if (_previous is not null && page.HasItemsOf(_previous))
            return page.Items.Length;
        var passed = Array.FindLastIndex(page.Items, item => item.HasId && _passed.Has(item)) + 1;
        return _previous is { } previous && passed + previous.CountBehind(static item => item.HasId) == previous.End - page.Offset
            ? previous.End - page.Offset
            : passed;
    }

    private List<int> Pass(PageView page, int reread, out bool hasNew)
    {
        hasNew = false;
        var fresh = new List<int>(page.Items.Length);
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

    // An answer counts the list at one moment and takes its items at another, so only items prove an end: a page that is not full is the last if the
    // API does not promise more, or if it brings nothing new in spite of that. A full one is believed if the list has long held still.
    private bool IsLast(PageView page, bool hasNew) => !_reach.IsFull(page)
        ? page.HasMore != true || !hasNew
        : page.HasMore == false && _overlap.HasHeldStill && page.End == page.Pagination!.Total && page.End != SaturatedTotal;

    private void Advance(PageView page, int movedUp, bool hasNew)
    {
        _patience.Advanced(page, _previous, hasNew, _passed.Ties);
        _previous = page;
        _grown = Math.Max(0, -movedUp);
        _stepBack = 0;
        IsBehind = !hasNew;
        NextOffset = Math.Max(0, page.End - Overlap);
    }

    private void StepBack(PageView page)
    {
        _patience.SteppedBack();
        if (page.Offset > NextOffset)
            return;     // It was asked for ahead, on a guess of where it would start.
        _stepBack = Math.Max(_overlap.StepBack, 2 * _stepBack);
        NextOffset = Math.Max(0, page.Offset - _stepBack);
    }
}
