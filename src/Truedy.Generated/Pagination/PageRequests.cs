namespace Truedy.Generated.Internal;

/// <summary>The page requests under way, in order.</summary>
internal sealed class PageRequests<T>(FetchPage<T> fetch, CancellationToken cancellationToken)
{
    private readonly Queue<(int Offset, int Limit, bool IsAhead, Task<Page<T>> Page)> _underWay = new();
    private CancellationTokenSource? _stop;

    public int Count => _underWay.Count;

    /// <summary>The offset behind the last page that was asked for.</summary>
    public int End { get; private set; }

    public void Start(int offset, int limit, bool isAhead)
    {
        _stop ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        End = offset + limit;
        _underWay.Enqueue((offset, limit, isAhead, fetch(offset, limit, isAhead, _stop.Token)));
    }

    /// <summary>The first of the pages. Where it was asked for ahead and failed, it is asked for again, now that somebody waits for it.</summary>
    public async Task<(int Offset, int Limit, Page<T> Page)> NextAsync()
    {
        var (offset, limit, isAhead, page) = _underWay.Dequeue();
        try
        {
            return (offset, limit, await page.ConfigureAwait(false));
        }
        catch (Exception) when (isAhead && !cancellationToken.IsCancellationRequested)
        {
            return (offset, limit, await fetch(offset, limit, isAhead: false, _stop!.Token).ConfigureAwait(false));
        }
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
