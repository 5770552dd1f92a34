namespace Truedy.Generated.Testing.Answering;

/// <summary>A fixed window: from its first request on, so many requests within a minute. Not thread-safe.</summary>
internal sealed class RateWindow(int? allowance)
{
    private DateTimeOffset _resetAt = DateTimeOffset.MinValue;
    private int _used;

    public int Allowance => allowance ?? int.MaxValue;

    public bool Admits(DateTimeOffset now, out DateTimeOffset resetAt)
    {
        if (now >= _resetAt)
        {
            _resetAt = now.AddMinutes(1);
            _used = 0;
        }

        resetAt = _resetAt;
        if (_used >= Allowance)
            return false;

        _used++;
        return true;
    }
}
