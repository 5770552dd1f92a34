namespace Truedy.Generated.Internal;

/// <summary>What is known of the API's allowance, and how much of it is used. It has no clock: the time is passed in. Not thread-safe.</summary>
/// <remarks>
/// A request counts from the moment at which its answer begins, which is after the API has counted it. Counted over the last minute, whichever minute
/// the API counts in, they never exceed the allowance. As long as the allowance is not known, one request asks after each hundred whether more are
/// allowed: when all before it have their answers, and while the others wait for its own.
/// </remarks>
internal sealed class Allowance
{
    private const int Usual = 100;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LatestCount = TimeSpan.FromSeconds(1);   // A slow answer was counted when it was begun.

    private readonly List<TimeSpan> _counted = [];
    private int _underWay;
    private int? _limit;
    private TimeSpan _length = Minute;
    private (int Left, TimeSpan Reset)? _told;
    private bool _isAsking;

    /// <summary>Whether the next request asks for the allowance.</summary>
    public bool WouldAsk => _limit is null && _told is null && _counted.Count + _underWay is > 0 and var used && used % Usual == 0;

    /// <summary>When a request may start that has so many others before it; null if an answer on its way has to tell.</summary>
    public TimeSpan? StartOf(int place, TimeSpan now)
    {
        Forget(now);
        if (_told is { } told)
        {
            var further = _limit is { } most && most > 0 ? (place - Math.Max(0, told.Left)) / most : 0;
            return place < told.Left ? now : told.Reset + Times(_length, further);
        }
        if (_limit is not { } limit)
            return _isAsking || (WouldAsk && _underWay > 0) ? null : now;
        var index = _counted.Count + _underWay + place - limit;
        var windows = index < 0 ? 0 : index / limit;
        index -= windows * limit;
        if (index < 0)
            return now;
        var start = (index < _counted.Count ? _counted[index] : now) + Times(_length, windows + 1);
        return start < now ? now : start;
    }

    /// <summary>A request starts.</summary>
    /// <returns>Whether it asks for the allowance.</returns>
    public bool Start()
    {
        var asks = WouldAsk;
        _isAsking |= asks;
        _underWay++;
        if (_told is { } told)
            _told = (told.Left - 1, told.Reset);
        return asks;
    }

    /// <summary>A request has its answer, or none will come.</summary>
    /// <param name="started">When it was started.</param>
    /// <param name="now">The time.</param>
    /// <param name="asked">Whether it asked for the allowance.</param>
    /// <param name="isCounted">Whether the API counts it: not if it was over the limit.</param>
    public void End(TimeSpan started, TimeSpan now, bool asked, bool isCounted)
    {
        _underWay--;
        _isAsking &= !asked;
        if (!isCounted)
            return;
        var counted = now - started > LatestCount ? started + LatestCount : now;
        var index = _counted.Count;
        while (index > 0 && _counted[index - 1] > counted)
            index--;
        _counted.Insert(index, counted);
    }

    /// <summary>The API has told how many requests it allows.</summary>
    public void Learn(int? limit) => _limit = limit ?? _limit;

    /// <summary>An answer tells how many requests are left; those under way may be among them or not.</summary>
    public void Learn(IEnumerable<RateLimitWindow> windows, TimeSpan now)
    {
        var tightest = windows.Where(window => window is { Remaining: not null, Reset: not null })
            .OrderBy(window => window.Remaining).FirstOrDefault();
        if (tightest is null || tightest.Reset > TimeSpan.FromDays(1000))
            return;
        _limit = tightest.Limit ?? _limit;
        _length = tightest.Length ?? _length;
        _told = (tightest.Remaining!.Value - _underWay, now + tightest.Reset!.Value);
    }

    private static TimeSpan Times(TimeSpan length, int count) => TimeSpan.FromTicks(length.Ticks * count);

    private void Forget(TimeSpan now)
    {
        if (_told is { } told && told.Reset <= now)
        {
            _told = null;
            _counted.Clear();
        }
        var old = 0;
        while (old < _counted.Count && _counted[old] + _length <= now)
            old++;
        if (old > 0)
            _counted.RemoveRange(0, old);
    }
}
