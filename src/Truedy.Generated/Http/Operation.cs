namespace Truedy.Generated.Internal;

/// <summary>One operation on its way through its attempts: what happened so far, and what the rules make of it.</summary>
internal sealed class Operation(ApiRequest request, RetryRules rules, RateLimitGate gate, Func<TimeSpan> left, Func<double> chance)
{
    private readonly List<string> _failures = [];
    private int _faults;
    private int _rejections;
    private TimeSpan _waited;

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Waits for the rate limit, as every attempt does before it starts.</summary>
    public async Task BeginAttemptAsync(CancellationToken cancellationToken)
    {
        if (rules.MaxRetries > 0)
            _waited += await gate.PassAsync(Shorter(rules.MaxRateLimitWait - _waited, left()), cancellationToken).ConfigureAwait(false);
        Attempts++;
    }

    /// <summary>Notes how an attempt failed, and answers whether there is another.</summary>
    public bool ShouldRetry(Exception failure)
    {
        if (failure is OperationCanceledException || Attempts == _failures.Count)
            return false;   // Cancelled, or the gate let nobody through.
        _failures.Add(Kind(failure));
        var rejection = failure as TruedyRateLimitException;
        _ = rejection is null ? _faults++ : _rejections++;
        if (rules.Wait(failure, _faults, _rejections, _waited, left(), chance()) is not { } wait)
            return false;
        if (rejection is not null)
            gate.Close(wait, rejection);
        Delay = rejection is null ? wait : TimeSpan.Zero;   // The gate does the waiting, for all.
        return request.IsRepeatable;
    }

    /// <summary>The attempts in words: <c>4 attempts (HTTP 500, time-out, HTTP 500, connection)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Attempts} attempts ({string.Join(", ", _failures)})");

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Kind(Exception failure) => failure switch
    {
        TruedyApiException error => FormattableString.Invariant($"HTTP {(int)error.StatusCode}"),
        TruedyResponseException => "body",
        TimeoutException => "time-out",
        _ => "connection",
    };
}
