namespace Truedy.Generated.Internal;

/// <summary>Whether a failed attempt is repeated, and after which wait: a pure function of what happened so far.</summary>
/// <param name="MaxRetries">How many failures are retried; with 0 nothing is, the rate limit included.</param>
/// <param name="MaxRateLimitWait">How long a request may wait in all because the API said so.</param>
internal sealed record RetryRules(int MaxRetries, TimeSpan MaxRateLimitWait)
{
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="request">The request.</param>
    /// <param name="history">The attempts so far, the failed one included.</param>
    /// <param name="left">How much time the request has left.</param>
    /// <param name="chance">From 0 to 1, the jitter.</param>
    public RetryDecision Decide(Exception failure, ApiRequest request, AttemptHistory history, TimeSpan left, double chance)
    {
        if (MaxRetries == 0 || !IsTransient(failure))
            return new RetryDecision(null);
        var isRateLimit = failure is TruedyRateLimitException;
        var told = (failure as TruedyApiException)?.RetryAfter ?? TimeSpan.Zero;
        var backoff = Backoff.Delay(isRateLimit ? history.RateLimits : history.OtherFailures, chance);
        var wait = told > backoff ? told : backoff;
        var isTooLong = wait > left || ((isRateLimit || told > TimeSpan.Zero) && (request.IsAhead || wait > MaxRateLimitWait - history.Waited));
        var isOver = isTooLong || !request.IsRepeatable || (!isRateLimit && history.OtherFailures > MaxRetries);
        return isRateLimit
            ? new RetryDecision(isOver ? null : TimeSpan.Zero, CloseGateFor: wait)   // The gate does the waiting, for all.
            : new RetryDecision(isOver ? null : wait);
    }

    /// <summary>Whether the same request may succeed later. A body that was cut off is a connection that broke late.</summary>
    private static bool IsTransient(Exception failure) => failure switch
    {
        TruedyApiException error => error.IsTransient,
        TruedyResponseException error => error.IsCutOff,
        TruedyException error => !error.WasHeldBack,  // no complete answer
        TimeoutException => true,
        _ => false,
    };
}
