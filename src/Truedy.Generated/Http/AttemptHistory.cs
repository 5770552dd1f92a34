namespace Truedy.Generated.Internal;

/// <summary>What has become of one request so far.</summary>
internal sealed class AttemptHistory
{
    private readonly List<string> _failures = [];

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many attempts failed by the rate limit.</summary>
    public int RateLimits { get; private set; }

    /// <summary>How many attempts failed otherwise.</summary>
    public int OtherFailures => _failures.Count - RateLimits;

    /// <summary>How long the request has waited for the rate limit.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>How the last attempt failed; null if none did.</summary>
    public Exception? Last { get; private set; }

    public void Begin() => Attempts++;

    public void Fail(Exception failure)
    {
        Last = failure;
        _failures.Add(Kind(failure));
        if (failure is TruedyRateLimitException)
            RateLimits++;
    }

    /// <summary>The attempts in words: <c>4 attempts (HTTP 500, timeout, HTTP 500, connection)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Attempts} attempts ({string.Join(", ", _failures)})");

    private static string Kind(Exception failure) => failure switch
    {
        TruedyApiException error => FormattableString.Invariant($"HTTP {(int)error.StatusCode}"),
        TruedyResponseException => "body",
        TimeoutException => "timeout",
        _ => "connection",
    };
}
