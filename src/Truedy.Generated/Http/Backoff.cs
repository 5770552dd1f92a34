namespace Truedy.Generated.Internal;

/// <summary>How long to wait before the next attempt if the API does not say: exponential, with jitter.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="failures">How many attempts failed, from 1.</param>
    /// <param name="chance">From 0 to 1: between half of the wait and all of it, so that clients that failed together do not return together.</param>
    public static TimeSpan Delay(int failures, double chance)
    {
        var ceiling = Math.Min(First.Ticks * Math.Pow(2, failures - 1), Longest.Ticks);
        return TimeSpan.FromTicks((long)(ceiling * (0.5 + (chance / 2))));
    }
}
