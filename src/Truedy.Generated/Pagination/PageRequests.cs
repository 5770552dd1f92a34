namespace Truedy.Generated.Internal;

/// <summary>The page requests under way, in order.</summary>
internal sealed class PageRequests<T>(FetchPage<T> fetch, CancellationToken cancellationToken)
{
    private readonly Queue<(int Offset, int Limit, Task<Page<T>> Page)> _underWay = new();
    private CancellationTokenSource? _stop;

    public int Count => _underWay.Count;

    /// <summary>The offset behind the last page that was asked for.</summary>
    public int End { get; private set; }

    public void Start(int offset, int limit)
    {
        _stop ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        End = offset + limit;
        _underWay.Enqueue((offset, limit, fetch(offset, limit, _stop.Token)));
    }

    public async Task<(int Offset, int Limit, Page<T> Page)> NextAsync()
    {
        var (offset, limit, page) = _underWay.Dequeue();
        return (offset, limit, await page.ConfigureAwait(false));
    }

    /// <summary>Cancels what is under way and waits until it has ended, so that nothing runs on and no failure goes unobserved.</summary>
    public async Task StopAsync()
    {
        if (_stop is null)
            return;
#if NETSTANDARD2_0
        _stop.Cancel();
#else
        await _stop.CancelAsync().ConfigureAwait(false);
#endif
        while (_underWay.Count > 0)
        {
            var task = _underWay.Dequeue().Page;
            await Task.WhenAny(task).ConfigureAwait(false);
            _ = task.Exception;     // A page that nobody waits for any more may fail as it likes.
        }
        _stop.Dispose();
        _stop = null;
    }
}
