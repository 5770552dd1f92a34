namespace Truedy.Generated.Internal;

/// <summary>
/// Decides, page by page, which rows of a moving list are new and where to ask next, so that no row is lost or repeated. Pure: it sends nothing.
/// </summary>
/// <remarks>
/// An offset counts rows from the top of a list that grows and shrinks there, so it proves nothing. Rows prove: each page is asked for a few rows
/// early, and is believed only if it starts before the rows that were passed last (it is anchored). Otherwise rows may have moved past the offset
/// unseen, and the walk steps back until a page is anchored. The server breaks ties of creation time as it likes, so the anchor is a row from
/// before all of them, unless there are too many for that.
/// </remarks>
internal sealed class OffsetWalk
{
    // With three rows to spare two deletions between requests cost nothing, and an extra request comes once in 25 pages.
    private const int SpareRows = 3;

    // total, and has_more which is reckoned from it, may stop counting here.
    private const int SaturatedTotal = 1000;

    private readonly WalkLimits _limits;
    private readonly WalkPatience _patience = new();
    private PassedRows _passed;
    private int _clamp = int.MaxValue;
    private int _stepBack;
    private PageView? _previous;

    public OffsetWalk(WalkLimits limits, Checkpoint? resumeFrom = null)
    {
        _limits = limits;
        _passed = new PassedByTime(resumeFrom?.Last?.Copy());
        Top = resumeFrom?.Top?.Copy();
        NextOffset = Math.Max(0, (resumeFrom?.Offset ?? 0) - Overlap);
    }

    public int NextOffset { get; private set; }

    public int NextLimit => _previous is null ? _limits.PageSize : Math.Min(_limits.LargestPage, _limits.PageSize + Overlap);

    /// <summary>The newest rows of the list, as it was when it was begun.</summary>
    public TiedRows? Top { get; private set; }

    /// <summary>The rows passed last; null where there is none or the list is in no order.</summary>
    public TiedRows? Last => (_passed as PassedByTime)?.Last;

    /// <summary>How many rows a page shares with the one before it.</summary>
    public int Overlap => Math.Min(IsCrowded ? 1 : _passed.Ties + SpareRows, MostPerPage - 1);

    /// <summary>Whether every page so far came newest first.</summary>
    public bool IsNewestFirst => _passed is PassedByTime;

    // So many rows share one creation time that a page could hardly hold them and make progress.
    private bool IsCrowded => _passed.Ties + SpareRows > MostPerPage * 3 / 4;

    private int MostPerPage => Math.Min(_limits.LargestPage, _clamp);

    /// <summary>Takes the page that was asked for, or one that was asked for ahead.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ended">Whether the list ends here.</param>
    /// <returns>The indexes of the rows that are new; null where the page proves nothing and <see cref="NextOffset"/> has to be asked instead.</returns>
    /// <exception cref="TruedyResponseException">The list does not end.</exception>
    public IReadOnlyList<int>? Take(PageView page, out bool ended)
    {
        ended = false;
        if (IsNewestFirst && !page.IsNewestFirst)
            _passed = new PassedById(_previous?.Rows ?? []);
        LearnClamp(page);
        if (!IsAnchored(page))
        {
            StepBack(page);
            return null;
        }
        var fresh = Pass(page.Rows, out var reachedOlder);
        var progress = fresh.Count(index => !page.Rows[index].IsEmpty);
        ended = reachedOlder || IsLast(page, progress);
        if (!ended)
            Advance(page, progress);
        return fresh;
    }

    // A page that is short although more rows follow shows how many the server gives at most.
    private void LearnClamp(PageView page)
    {
        if (page.Rows.Count > _clamp || (page.Rows.Count > 0 && page.Rows.Count < page.Limit && page.HasMore != false))
            _clamp = page.Rows.Count;
    }

    private bool IsAnchored(PageView page)
    {
        if (page.Offset == 0 || Overlap == 0)
            return true;    // Nothing stands before the first row, and a server that gives one row a page cannot be asked to prove anything.
        return IsCrowded ? _passed.Has(page.First) : _passed.IsAnchor(page.First);
    }

    private List<int> Pass(IReadOnlyList<RowKey> rows, out bool reachedOlder)
    {
        reachedOlder = false;
        var fresh = new List<int>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row.IsEmpty)
                fresh.Add(index);   // It cannot be told whether it was passed, and a row twice is better than none.
            if (row.IsEmpty || _passed.Has(row))
                continue;
            var isOlder = _limits.IsOlder(row);
            if (isOlder && IsNewestFirst)
            {
                reachedOlder = true;
                break;
            }
            _passed.Add(row);
            if (Top is null || Top.CreatedAt == row.CreatedAt)
                Top = TiedRows.Extend(Top, row);
            if (!isOlder && !_limits.IsKnown(row))
                fresh.Add(index);
        }
        return fresh;
    }

    // Rows that follow are believed in while they come; has_more alone is neither believed when it promises nothing but empty pages,
    // nor when it ends the list with a full page where total stops counting.
    private bool IsLast(PageView page, int fresh)
    {
        var isFull = page.Rows.Count >= Math.Min(page.Allowed, _clamp);
        return page.HasMore switch
        {
            false => !isFull || page.End < SaturatedTotal,
            _ => fresh == 0 && !isFull,
        };
    }

    private void Advance(PageView page, int fresh)
    {
        _patience.Advanced(page, _previous, fresh);
        NextOffset = Math.Max(0, page.End - Overlap);
        _stepBack = 0;
        _previous = page;
    }

    private void StepBack(PageView page)
    {
        _patience.SteppedBack();
        if (page.Offset > NextOffset)
            return;     // It was asked for ahead, on a guess of where it would start.
        _stepBack = Math.Max(Overlap, 2 * _stepBack);
        NextOffset = Math.Max(0, page.Offset - _stepBack);
    }
}
