using Truedy.Generated;

namespace Truedy.Cli;

/// <summary>How a command that failed ends: its exit code, and what to say, if anything.</summary>
internal sealed record Failure(int ExitCode, string? Message)
{
    private const int BrokenPipe = 32;

    public static Failure Of(Exception fault) => fault switch
    {
        OperationCanceledException => new(ExitCodes.Interrupted, null),
        // Whoever reads has read enough, as head does: there is nothing wrong.
        IOException { HResult: BrokenPipe } => new(ExitCodes.Success, null),
        UsageException => new(ExitCodes.Usage, fault.Message),
        TruedyAuthenticationException => new(ExitCodes.Authentication, fault.Message),
        TruedyRateLimitException => new(ExitCodes.RateLimit, fault.Message),
        TruedyApiException => new(ExitCodes.Error, fault.Message),
        TruedyResponseException => new(ExitCodes.Error, fault.Message),
        TruedyException { InnerException: { } cause } => new(ExitCodes.Connection, $"{fault.Message} {cause.Message}"),
        TruedyException or TimeoutException => new(ExitCodes.Connection, fault.Message),
        IOException => new(ExitCodes.Error, fault.Message),
        _ => new(ExitCodes.Error, $"This is a bug. {fault}"),
    };
}
