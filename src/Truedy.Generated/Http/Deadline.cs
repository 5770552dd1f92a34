namespace Truedy.Generated.Internal;

/// <summary>A token that is cancelled when the time is up, or when one of the tokens is that it is linked to.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan? _allowed;
    private readonly long _start;
    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;
    private volatile bool _isOver;

    /// <param name="time">The clock.</param>
    /// <param name="allowed">How long; null for any time.</param>
    /// <param name="tokens">What else ends it.</param>
    public Deadline(TimeProvider time, TimeSpan? allowed, params CancellationToken[] tokens)
    {
        _time = time;
        _allowed = allowed;
        _start = time.GetTimestamp();
        _source = CancellationTokenSource.CreateLinkedTokenSource(tokens);
        if (allowed is not { } most)
            return;
        _timer = time.CreateTimer(static deadline => ((Deadline)deadline!).End(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(most, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time was up; false if something else has ended it.</summary>
    public bool IsOver => _isOver;

    /// <summary>How much time is left.</summary>
    public TimeSpan Left => (_allowed ?? TimeSpan.MaxValue) - _time.GetElapsedTime(_start);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void End()
    {
        _isOver = true;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The timer had begun when what it was for had ended.
        }
    }
}
