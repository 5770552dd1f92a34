namespace Truedy.Generated.Internal;

/// <summary>The page requests under way, in order.</summary>
/// <param name="fetch">Fetches a page.</param>
/// <param name="ofList">Stops every enumeration of the list.</param>
/// <param name="ofEnumeration">Stops this one.</param>
internal sealed class PageRequests<T>(FetchPage<T> fetch, CancellationToken ofList, CancellationToken ofEnumeration)
{
    private readonly List<(int Offset, int Limit, bool IsAhead, Task<Page<T>> Page)> _underWay = [];
    private CancellationTokenSource? _stop;

    public int Count => _underWay.Count;

    /// <summary>The offset behind the last page that was asked for.</summary>
    public int End => _underWay[Count - 1].Offset + _underWay[Count - 1].Limit;

    /// <summary>Whether the last page that was asked for has failed already.</summary>
    public bool HasLastFailed => Count > 0 && _underWay[Count - 1].Page.IsFaulted;

    public void Start(int offset, int limit, bool isAhead)
    {
        _stop ??= CancellationTokenSource.CreateLinkedTokenSource(ofList, ofEnumeration);
        _underWay.Add((offset, limit, isAhead, fetch(offset, limit, isAhead, _stop.Token)));
    }

    /// <summary>The first of the pages. If it was asked for ahead and failed, it is asked for again, now that somebody waits for it.</summary>
    /// <exception cref="OperationCanceledException">With the token that was cancelled.</exception>
    public async Task<(int Offset, int Limit, Page<T> Page)> NextAsync()
    {
        ThrowIfCancelled();
        var (offset, limit, isAhead, page) = _underWay[0];
        _underWay.RemoveAt(0);
        try
        {
            try
            {
                return (offset, limit, await page.ConfigureAwait(false));
            }
            catch (Exception) when (isAhead && !_stop!.IsCancellationRequested)
            {
                return (offset, limit, await fetch(offset, limit, isAhead: false, _stop.Token).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException failure) when (_stop!.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, ofList.IsCancellationRequested ? ofList : ofEnumeration);
        }
    }

    /// <summary>Forgets the last pages ahead that failed, so that they can be asked for ahead once more.</summary>
    /// <returns>Whether there were any.</returns>
    public bool ForgetFailed()
    {
        var hasFailed = HasLastFailed;
        for (; HasLastFailed; _underWay.RemoveAt(Count - 1))
            Observe(_underWay[Count - 1].Page);
        return hasFailed;
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
        foreach (var (_, _, _, page) in _underWay)
        {
            await Task.WhenAny(page).ConfigureAwait(false);
            Observe(page);
        }
        _underWay.Clear();
        _stop.Dispose();
        _stop = null;
    }

    private void ThrowIfCancelled()
    {
        ofList.ThrowIfCancellationRequested();
        ofEnumeration.ThrowIfCancellationRequested();
    }

    // A page that nobody waits for any more may fail as it likes.
    private static void Observe(Task<Page<T>> page) => _ = page.Exception;
}
