namespace Truedy.Generated.Internal;

/// <summary>Ends a walk that gets nowhere: a list that repeats itself, promises more for ever, or flees from every offset.</summary>
internal sealed class WalkPatience
{
    private const int MostRepeats = 2;
    private const int MostStalls = 10;
    private const int MostStepsBack = 64;

    private int _repeats;
    private int _stalls;
    private int _stepsBack;

    /// <summary>Counts a page that was accepted. One without new rows is no stall while the walk reaches older rows, as after a resumption.</summary>
    public void Advanced(PageView page, PageView? previous, int fresh)
    {
        if (fresh > 0)
            _repeats = _stalls = _stepsBack = 0;
        else if (previous is not null && page.Repeats(previous))
            Count(ref _repeats, MostRepeats, "the API answers with the same rows whatever offset is asked for");
        else if (previous is null || page.Last.IsEmpty || page.Last.CreatedAt >= previous.Last.CreatedAt)
            Count(ref _stalls, MostStalls, "the API promises more rows, and its pages bring none that is new");
    }

    public void SteppedBack() =>
        Count(ref _stepsBack, MostStepsBack, "the rows move away faster than they can be read");

    private static void Count(ref int count, int most, string what)
    {
        if (++count > most)
            throw new TruedyResponseException($"The list does not end: {what}.");
    }
}
