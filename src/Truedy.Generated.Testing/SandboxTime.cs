namespace Truedy.Generated.Testing;

/// <summary>The clock of a sandbox, which jumps ahead when somebody waits by it. A wait is a timer that is made with its time, as
/// <see cref="Task.Delay(TimeSpan, TimeProvider)"/> makes one; what is set later, or cancels something, bounds work, and takes the time that it
/// takes.</summary>
internal sealed class SandboxTime(TimeProvider time) : TimeProvider
{
    private readonly object _lock = new(); // net8.0 has no Lock
    private TimeSpan _ahead;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return time.GetUtcNow() + _ahead;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return time.GetTimestamp() + (long)((Int128)_ahead.Ticks * TimestampFrequency / TimeSpan.TicksPerSecond);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || period > TimeSpan.Zero || state is CancellationTokenSource)
            return time.CreateTimer(callback, state, dueTime, period);
        DateTimeOffset end = GetUtcNow() + dueTime;
        return time.CreateTimer(
            _ =>
            {
                JumpTo(end);
                callback(state);
            },
            state: null,
            TimeSpan.Zero,
            period);
    }

    private void JumpTo(DateTimeOffset end)
    {
        lock (_lock)
        {
            TimeSpan left = end - (time.GetUtcNow() + _ahead);
            if (left > TimeSpan.Zero)
                _ahead += left;
        }
    }
}
