using Truedy.Generated;

namespace Truedy.Cli;

/// <summary>How a command that failed ends: its exit code, and what to say, if anything.</summary>
internal sealed record Failure(int ExitCode, string? Message)
{
    private const int BrokenPipe = 32;

    public static Failure Of(Exception thrown) => thrown switch
    {
        OperationCanceledException => new(ExitCodes.Interrupted, null),
        // Whoever reads has read enough, as head does: there is nothing wrong.
        IOException { HResult: BrokenPipe } => new(ExitCodes.Success, null),
        UsageException => new(ExitCodes.Usage, thrown.Message),
        TruedyAuthenticationException => new(ExitCodes.Authentication, thrown.Message),
        TruedyRateLimitException => new(ExitCodes.RateLimit, thrown.Message),
        TruedyApiException => new(ExitCodes.Error, thrown.Message),
        TruedyResponseException => new(ExitCodes.Error, thrown.Message),
        TruedyException { InnerException: { } cause } => new(ExitCodes.Connection, $"{thrown.Message} {cause.Message}"),
        TruedyException or TimeoutException => new(ExitCodes.Connection, thrown.Message),
        IOException => new(ExitCodes.Error, thrown.Message),
        _ => new(ExitCodes.Error, $"This is a bug. {thrown}"),
    };
}
