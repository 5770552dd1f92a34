using System.Runtime.ExceptionServices;

namespace Truedy.Generated.Internal;

/// <summary>How a request ends that does not succeed, as the caller sees it.</summary>
internal static class RequestFailure
{
    /// <summary>The failure of the last attempt, with what was tried before.</summary>
    public static Exception Final(Exception failure, AttemptHistory history)
    {
        if (failure is TruedyException error)
            error.CountAttempts(history);
        else if (history.Attempts > 1)
            return new TimeoutException($"{failure.Message} After {history}.", failure.InnerException);
        ExceptionDispatchInfo.Capture(failure).Throw();
        return failure;
    }

    /// <summary>What a request ends with that was stopped: by its caller, by the disposal of its client, or since its time was up.</summary>
    public static Exception Stopped(
        ApiRequest request, AttemptHistory history, Exception cause, TimeSpan? timeout, bool isDisposed, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
            return new OperationCanceledException($"{request} was cancelled.", cause, caller);
        if (isDisposed)
            return new ObjectDisposedException($"The client was disposed of during {request}.", cause);
        var attempts = history.Attempts > 0 ? $" After {history}." : "";
        return new TimeoutException(
            FormattableString.Invariant($"{request} did not complete within the operation timeout of {timeout?.TotalSeconds:0.###} s.{attempts}"),
            cause);
    }
}
