namespace Truedy.Generated.Internal;

/// <summary>One window of a rate limit, as far as an answer tells about it.</summary>
/// <param name="Limit">How many requests it allows.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="Remaining">How many requests are left of it.</param>
/// <param name="Reset">In how long it begins anew.</param>
internal sealed record RateLimitWindow(int? Limit = null, TimeSpan? Length = null, int? Remaining = null, TimeSpan? Reset = null)
{
    public bool IsUsedUp => Remaining == 0;
}
