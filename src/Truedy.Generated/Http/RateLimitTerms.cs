namespace Truedy.Generated.Internal;

/// <summary>On which terms a request waits for the rate limit.</summary>
/// <param name="Most">The longest wait that is allowed.</param>
/// <param name="Paces">Whether the allowance counts before the API says that it is used up.</param>
/// <param name="OnWait">Told how long the wait is, as far as that is known, before it begins.</param>
/// <param name="IsAhead">Whether nobody needs the answer yet: it passes if it need not wait, and never before others.</param>
internal sealed record RateLimitTerms(TimeSpan Most, bool Paces, bool IsAhead = false, Action<TimeSpan>? OnWait = null);
