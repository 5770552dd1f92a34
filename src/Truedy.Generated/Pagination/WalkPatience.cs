namespace Truedy.Generated.Internal;

/// <summary>Ends a walk that gets nowhere: a list that repeats itself, promises more for ever, or flees from every offset.</summary>
internal sealed class WalkPatience
{
    private const int MostRepeats = 2;
    private const int MostStalls = 32;
    private const int MostStepsBack = 64;

    private int _repeats;
    private int _stalls;
    private int _stepsBack;

    /// <summary>Counts a page that was accepted.</summary>
    /// <param name="page">The page.</param>
    /// <param name="previous">The one before it; null if it is the first.</param>
    /// <param name="hasNew">Whether it brought an item that can be told from all others.</param>
    /// <param name="ties">How many items of the moment that was reached were passed: a walk that goes on may have to pass them all again.</param>
    public void Advanced(PageView page, PageView? previous, bool hasNew, int ties)
    {
        if (hasNew)
            _repeats = _stalls = _stepsBack = 0;
        else if (previous is not null && page.Repeats(previous))
            Count(ref _repeats, MostRepeats, "the API answers with the same items whatever offset is asked for");
        else if (!GetsOn(page, previous))
            Count(ref _stalls, MostStalls + ties, "the API promises more items, and its pages bring none that is new");
    }

    public void SteppedBack() =>
        Count(ref _stepsBack, MostStepsBack, "the items move away faster than they can be read");

    // A page without new items gets on while it reaches older ones, as after a resumption, or if its items have no id and the total vouches for them.
    private static bool GetsOn(PageView page, PageView? previous) => page.Last.HasPlace
        ? previous is not null && page.Last.CreatedAt < previous.Last.CreatedAt
        : page.Items.Length > 0 && page.End > previous?.End && page.End <= page.Pagination?.Total;

    private static void Count(ref int count, int most, string what)
    {
        if (++count > most)
            throw new TruedyResponseException($"The list does not end: {what}.");
    }
}
