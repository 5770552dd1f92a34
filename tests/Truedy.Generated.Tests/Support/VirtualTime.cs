using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

/// <summary>A clock that jumps to the end of every wait as soon as somebody waits, and remembers the waits.</summary>
/// <remarks>Attempt timeouts are timers too; they have to be given <see cref="AttemptTimeout"/>, and never fire.</remarks>
internal sealed class VirtualTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 20, 34, 21, TimeSpan.Zero))
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(20);

    private readonly Lock _lock = new();
    private readonly Lock _jumps = new();
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
                return [.. _waits];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < AttemptTimeout)
        {
            lock (_lock)
                _waits.Add(dueTime);
            var end = GetUtcNow() + dueTime;
            ThreadPool.QueueUserWorkItem(_ => JumpTo(end));
        }
        return timer;
    }

    private void JumpTo(DateTimeOffset end)
    {
        lock (_jumps)
        {
            if (end > GetUtcNow())
                SetUtcNow(end);
        }
    }
}
