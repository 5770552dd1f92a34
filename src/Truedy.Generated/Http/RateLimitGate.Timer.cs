namespace Truedy.Generated.Internal;

/// <content>The one timer, which rings when the next may be let in, or when the gate opens.</content>
/// <content>The one timer, which is set to when the next waiter's turn comes, or the gate opens.</content>
internal sealed partial class RateLimitGate
{
    private ITimer? _timer;
    private TimeSpan _timerAt = Never;
    private bool _isTimerAwaited;

    private void SetTimer(TimeSpan now)
    {
        // Nobody waits while the queue is empty, but a gate that is closed has to be there until it opens, whoever else lets it go.
        var isAwaited = _queue.First is not null;
        var start = _queue.First is { } first ? StartOf(0, first.Value.Paces, now) : _opensAt > now ? _opensAt : Never;
        var at = start ?? _queue.Min(waiter => waiter.Until);
        if ((at, isAwaited) == (_timerAt, _isTimerAwaited))
            return;
        _timer?.Dispose();
        _timer = null;
        (_timerAt, _isTimerAwaited) = (at, isAwaited);
        if (at == Never)
            return;
        // Timers count whole milliseconds, and one that ends early would have to wait again.
        var wait = TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling((at - now).TotalMilliseconds), int.MaxValue));
        _timer = _time.CreateTimer(
            static gate => ((RateLimitGate)gate!).OnTime(),
            this,
            isAwaited && start is not null ? wait : Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        if (!isAwaited || start is null)
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private void OnTime()
    {
        lock (_lock)
        {
            _timerAt = Never;
            Advance();
        }
    }
}
