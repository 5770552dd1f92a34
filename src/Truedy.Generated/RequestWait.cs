namespace Truedy.Generated;

/// <summary>A wait that a request is about to begin. There is no value of a call and no key in it, so that it may be logged.</summary>
public class RequestWait
{
    /// <summary>The operation without its arguments, such as <c>GET calls</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>How long it is going to be; for the rate limit, as far as that is known.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many attempts have been made.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether it is for the rate limit, and not between two attempts.</summary>
    public bool IsForRateLimit { get; init; }

    /// <summary>How the last attempt failed; null if none was made.</summary>
    public Exception? Failure { get; init; }

    /// <summary>All of it on one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Operation} waits {Duration.TotalSeconds:0.###} s ")
        + (IsForRateLimit ? "for the rate limit" : "before the next attempt")
        + FormattableString.Invariant($", after {Attempts} {(Attempts == 1 ? "attempt" : "attempts")}.");
}
