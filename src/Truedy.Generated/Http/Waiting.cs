namespace Truedy.Generated.Internal;

/// <summary>Waiting by the clock that a client was given.</summary>
internal static class Waiting
{
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        time.Delay(wait, cancellationToken);
#else
        Task.Delay(wait, time, cancellationToken);
#endif
}
