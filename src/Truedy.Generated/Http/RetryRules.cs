namespace Truedy.Generated.Internal;

/// <summary>Whether a failed attempt is repeated, and after which wait: a pure function of what happened so far.</summary>
/// <param name="MaxRetries">How many faults are retried; with 0 nothing is, the rate limit included.</param>
/// <param name="MaxRateLimitWait">How long an operation may wait in all because the API said so.</param>
internal sealed record RetryRules(int MaxRetries, TimeSpan MaxRateLimitWait)
{
    /// <param name="failure">The failed attempt.</param>
    /// <param name="faults">How many attempts failed otherwise than by the rate limit, this one included.</param>
    /// <param name="rejections">How many attempts failed by the rate limit, this one included.</param>
    /// <param name="waited">How long the operation waited because the API said so.</param>
    /// <param name="left">How much time the operation has left.</param>
    /// <param name="chance">From 0 to 1, the jitter.</param>
    /// <returns>How long to wait before the next attempt; null where there is none.</returns>
    public TimeSpan? Wait(Exception failure, int faults, int rejections, TimeSpan waited, TimeSpan left, double chance)
    {
        if (MaxRetries == 0 || !IsTransient(failure))
            return null;
        var isRejection = failure is TruedyRateLimitException;
        if (!isRejection && faults > MaxRetries)
            return null;
        var told = (failure as TruedyApiException)?.RetryAfter ?? TimeSpan.Zero;
        var backoff = Backoff.Delay(isRejection ? rejections : faults, chance);
        var wait = told > backoff ? told : backoff;
        var isTooLong = wait > left || ((isRejection || told > TimeSpan.Zero) && waited + wait > MaxRateLimitWait);
        return isTooLong ? null : wait;
    }

    /// <summary>Whether the same request may succeed later. A body that was cut off is a connection that broke late.</summary>
    public static bool IsTransient(Exception failure) => failure switch
    {
        TruedyApiException error => error.IsTransient,
        TruedyResponseException error => error.IsCutOff,
        TruedyException => true,    // no complete answer
        TimeoutException => true,
        _ => false,
    };
}
