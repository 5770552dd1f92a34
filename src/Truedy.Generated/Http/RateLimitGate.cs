namespace Truedy.Generated.Internal;

/// <summary>Holds back the requests of an account while the API's rate limit is used up: a queue in which nobody overtakes. Thread-safe.</summary>
/// <remarks>It knows no time of day, which may be set back, but how much time has passed.</remarks>
internal sealed partial class RateLimitGate
{
    // Those who waited for a limit that was met start one after the other, not as one herd into the next 429.
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Never = TimeSpan.FromDays(100_000);

    private readonly object _lock = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Allowance _allowance = new();
    private readonly LinkedList<RateLimitWaiter> _queue = [];
    private TimeSpan _opensAt;
    private TimeSpan _nextAt;               // not before this while the queue has members from before the gate opened
    private TruedyRateLimitException? _closedBy;

    public RateLimitGate(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits for leave to send a request.</summary>
    /// <param name="terms">How long it may wait, and for what.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="TruedyRateLimitException">The wait would be longer than it may be: thrown at once.</exception>
    public async Task<RateLimitPass> PassAsync(RateLimitTerms terms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<RateLimitWaiter> place;
        TimeSpan wait;
        lock (_lock)
        {
            var now = Now;
            var start = StartOf(_queue.Count, terms.Paces, now);
            if (_queue.Count == 0 && start <= now && !(terms.IsAhead && _allowance.WouldAsk))
                return Admit(now);
            if (terms.IsAhead || terms.Most <= TimeSpan.Zero || start > now + terms.Most)
                throw TooLong(start, now);
            place = _queue.AddLast(new RateLimitWaiter(terms.Most < Never ? now + terms.Most : Never, terms.Paces));
            wait = (start ?? now) - now;
            Advance();
        }
        Tell(terms, wait, place);
        using var registration = cancellationToken.Register(() => Leave(place, cancellationToken));
        return await place.Value.Pass.ConfigureAwait(false);
    }

    /// <summary>Closes the gate for so long; a gate that is closed for longer stays so.</summary>
    public void Close(TimeSpan wait, TruedyRateLimitException because)
    {
        lock (_lock)
        {
            _allowance.Learn(because.Limit);
            CloseUntil(wait < Never ? Now + wait : Never, because);
            Advance();
        }
    }

    /// <summary>A request has its answer, or none will come.</summary>
    internal void End(RateLimitPass pass, bool isCounted, IReadOnlyCollection<RateLimitWindow> windows)
    {
        lock (_lock)
        {
            var now = Now;
            _allowance.End(pass.Started, now, pass.Asks, isCounted);
            foreach (var window in windows)
            {
                if (window is { IsUsedUp: true, Reset: { } reset } && reset < Never)
                    CloseUntil(now + reset, null);
            }
            _allowance.Learn(windows, now);
            Advance();
        }
    }

    private void CloseUntil(TimeSpan opensAt, TruedyRateLimitException? because)
    {
        if (opensAt <= _opensAt)
            return;
        _opensAt = _nextAt = opensAt;
        _closedBy = because;
    }

    // Null if an answer has to come first.
    private TimeSpan? StartOf(int place, bool paces, TimeSpan now)
    {
        var spaced = _queue.Count == 0 ? _opensAt : _nextAt + TimeSpan.FromTicks(_nextAt > TimeSpan.Zero ? Spacing.Ticks * place : 0);
        var allowed = paces ? _allowance.StartOf(place, now) : now;
        return allowed is not { } start ? null : start > spaced ? start : spaced > now ? spaced : now;
    }

    private RateLimitPass Admit(TimeSpan now) => new(this, now, _allowance.Start());

    // Lets in whose turn has come, refuses whose turn cannot come in time, and sees to it that the next is let in.
    private void Advance()
    {
        var now = Now;
        while (_queue.First is { Value: var first } node && StartOf(0, first.Paces, now) <= now)
        {
            if (_nextAt > TimeSpan.Zero)
                _nextAt = now + Spacing;
            _queue.Remove(node);
            first.Admit(Admit(now));
        }
        var place = 0;
        for (var node = _queue.First; node is not null;)
        {
            var (waiter, following) = (node.Value, node.Next);
            var start = StartOf(place, waiter.Paces, now);
            if ((start ?? now) > waiter.Until || (start is null && waiter.Until <= now))
            {
                waiter.Refuse(TooLong(start, now));
                _queue.Remove(node);
            }
            else
            {
                place++;
            }
            node = following;
        }
        if (_queue.Count == 0 && _opensAt <= now)
            _nextAt = TimeSpan.Zero;
        SetTimer(now);
    }

    private void Tell(RateLimitTerms terms, TimeSpan wait, LinkedListNode<RateLimitWaiter> place)
    {
        try
        {
            terms.OnWait?.Invoke(wait);
        }
        catch
        {
            Leave(place, CancellationToken.None);
            throw;
        }
    }

    private void Leave(LinkedListNode<RateLimitWaiter> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is null)
                return;     // It was let in, or refused.
            _queue.Remove(place);
            place.Value.Cancel(cancellationToken);
            Advance();
        }
    }

    private TruedyRateLimitException TooLong(TimeSpan? start, TimeSpan now)
    {
        var wait = start - now;
        return RateLimitUsedUp.Of(_opensAt > now ? _closedBy : null, wait, ApiErrors.Later(_time.GetUtcNow(), wait));
    }
}
