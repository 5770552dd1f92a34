namespace Truedy.Generated.Internal;

/// <summary>What an exception that ended an attempt means: a pure function of it.</summary>
internal static class AttemptFailure
{
    private const string Handler = "a handler of the HttpClient that was passed in";

    /// <summary>The failure; null if the exception says nothing of the exchange, such as a bug in somebody's code.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="thrown">What was thrown.</param>
    /// <param name="attemptTimeout">The timeout of the attempt, if that was it.</param>
    /// <param name="clientTimeout">The timeout of the HttpClient.</param>
    public static Exception? From(ApiRequest request, Exception thrown, TimeSpan? attemptTimeout, TimeSpan clientTimeout) => thrown switch
    {
        OperationCanceledException when attemptTimeout is { } timeout => Timeout(request, $"attempt timeout of {Seconds(timeout)}", thrown),
        OperationCanceledException when IsOfHttpClient(thrown, clientTimeout) =>
            Timeout(request, $"timeout of {Seconds(clientTimeout)} of the HttpClient that was passed in", thrown),
        OperationCanceledException { InnerException: TimeoutException inner } =>
            new TimeoutException($"{request} did not complete: {Handler} gave up. {inner.Message}", thrown),
        OperationCanceledException => new TimeoutException($"{request} did not complete: {Handler} cancelled it.", thrown),
        HttpRequestException or IOException =>
            new TruedyException($"{request} got no complete answer from the API: the connection failed.", ProxySecrets.Without(thrown)),
        _ when IsNamed(thrown, "Polly.Timeout.TimeoutRejectedException") =>
            new TimeoutException($"{request} did not complete: {Handler} gave up. {thrown.Message}", thrown),
        _ when IsNamed(thrown, "Polly.ExecutionRejectedException") =>
            new TruedyException($"{request} was not sent: {Handler} refused to. {thrown.Message}", thrown) { WasHeldBack = true },
        _ => null,
    };

    private static TimeoutException Timeout(ApiRequest request, string which, Exception cause) =>
        new($"{request} did not complete within the {which}.", cause);

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");

    private static bool IsOfHttpClient(Exception thrown, TimeSpan clientTimeout) =>
        clientTimeout != System.Threading.Timeout.InfiniteTimeSpan &&
#if NETSTANDARD2_0
        thrown.InnerException is null or TimeoutException;   // The .NET Framework tells no reason.
#else
        thrown.InnerException is TimeoutException;
#endif

    // By name: who uses Polly has it, and who does not needs none.
    private static bool IsNamed(Exception thrown, string name)
    {
        for (var type = thrown.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == name)
                return true;
        }
        return false;
    }
}
