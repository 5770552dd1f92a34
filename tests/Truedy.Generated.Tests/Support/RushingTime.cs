using System.Diagnostics;

namespace Truedy.Generated.Tests;

/// <summary>A clock that jumps to the next timer as soon as nothing happens any more, so that an hour of a
/// program takes as long as its work.</summary>
/// <remarks>Nothing happens if nobody has asked for the time or a timer while many other threads could have run. Jumping too early makes a
/// program look slower, never quicker.</remarks>
internal sealed class RushingTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 20, 30, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _timers = [];
    private long _now;
    private long _events;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now => TimeSpan.FromTicks(Interlocked.Read(ref _now));

    public override long GetTimestamp()
    {
        Interlocked.Increment(ref _events);
        return Interlocked.Read(ref _now);
    }

    /// <summary>By how much somebody has set the time of day.</summary>
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => Start + Now + Shift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass until the work is done.</summary>
    public async Task RunAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            var since = Stopwatch.GetTimestamp();
            for (var (quiet, seen) = (0, -1L); (quiet < 12 || Stopwatch.GetElapsedTime(since) < Quiet()) && !work.IsCompleted; quiet++)
            {
                await Task.Yield();
                Thread.Yield();
                if (seen != Interlocked.Read(ref _events))
                    (quiet, seen, since) = (0, Interlocked.Read(ref _events), Stopwatch.GetTimestamp());
            }
            Jump();
        }
        await work;
    }

    // A machine that does other work may leave a thread alone for a while, and a long jump would be a long mistake.
    private TimeSpan Quiet()
    {
        lock (_lock)
            return _timers.MinBy(timer => timer.Due) is { } next && next.Due - Interlocked.Read(ref _now) > TimeSpan.TicksPerSecond
                ? TimeSpan.FromMilliseconds(40)
                : TimeSpan.Zero;
    }

    private void Jump()
    {
        Timer? next;
        lock (_lock)
        {
            next = _timers.MinBy(timer => timer.Due);
            if (next is null)
                return;
            _timers.Remove(next);
            Interlocked.Exchange(ref _now, Math.Max(_now, next.Due));
        }
        next.Ring();
    }

    private sealed class Timer(RushingTime time, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref time._events);
            lock (time._lock)
            {
                time._timers.Remove(this);
                Due = Interlocked.Read(ref time._now) + dueTime.Ticks;
                if (dueTime >= TimeSpan.Zero)
                    time._timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            Interlocked.Increment(ref time._events);
            lock (time._lock)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
