namespace Truedy.Generated.Internal;

/// <summary>Holds back every request of a client while the API's rate limit is used up. Thread-safe.</summary>
internal sealed class RateLimitGate(TimeProvider time)
{
    // Those who waited start one after the other, not as one herd into the next rejection.
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;
    private TruedyRateLimitException? _closedBy;
    private int _waiting;

    /// <summary>Closes the gate for so long; a gate that is closed for longer stays so.</summary>
    public void Close(TimeSpan wait, TruedyRateLimitException because)
    {
        lock (_lock)
        {
            var opensAt = time.GetUtcNow() + wait;
            if (opensAt <= _opensAt)
                return;
            _opensAt = opensAt;
            _closedBy = because;
            _waiting = 0;
        }
    }

    /// <summary>Waits until the gate is open.</summary>
    /// <param name="most">The longest wait that is allowed.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="TruedyRateLimitException">The wait would be longer than allowed: thrown at once.</exception>
    public async Task<TimeSpan> PassAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        while (TakePlace(most - waited) is { Ticks: > 0 } wait)
        {
#if NETSTANDARD2_0
            await time.Delay(wait, cancellationToken).ConfigureAwait(false);
#else
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
#endif
            waited += wait;
        }
        return waited;
    }

    private TimeSpan TakePlace(TimeSpan most)
    {
        lock (_lock)
        {
            var left = _opensAt - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
                return TimeSpan.Zero;
            if (left > most)
                throw new TruedyRateLimitException(_closedBy!);
            // Timers count whole milliseconds, and one that ends early would have to wait again.
            return TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds) + (Spacing.TotalMilliseconds * _waiting++));
        }
    }
}
