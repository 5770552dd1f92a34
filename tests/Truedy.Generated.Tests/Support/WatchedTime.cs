using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

/// <summary>A clock that stands still until a test moves it, and that tells the test when somebody has begun to wait.</summary>
internal sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly SemaphoreSlim _waits = new(0);

    /// <summary>Passes as often as somebody has begun to wait; attempt timeouts,
    /// <see cref="VirtualTime.AttemptTimeout"/> long, are no waits.</summary>
    public async Task SomebodyWaitsAsync() => Assert.True(await _waits.WaitAsync(TimeSpan.FromSeconds(30)));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < VirtualTime.AttemptTimeout)
            _waits.Release();
        return timer;
    }
}
