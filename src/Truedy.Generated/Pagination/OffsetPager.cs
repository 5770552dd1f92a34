using System.Runtime.CompilerServices;

namespace Truedy.Generated;

/// <summary>Fetches the pages of a list as an <see cref="OffsetWalk"/> decides, some of them ahead: the one page loop of the library.</summary>
/// <param name="fetch">Fetches the page at an offset, with at most so many rows.</param>
/// <param name="key">The id and the creation time of a row.</param>
internal sealed class OffsetPager<T>(Func<int, int, CancellationToken, Task<Page<T>>> fetch, Func<T, RowKey> key)
{
    public required int PageSize { get; init; }

    public required int LargestPage { get; init; }

    public required int Prefetch { get; init; }

    public required DateTimeOffset? CreatedSince { get; init; }

    public required int? MaxItems { get; init; }

    /// <summary>The pages, each with the rows that no earlier page had. Whatever ends the enumeration, no request is left running.</summary>
    public async IAsyncEnumerable<Page<T>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = MaxItems ?? long.MaxValue;
        if (left == 0)
            yield break;
        var walk = new OffsetWalk(PageSize, LargestPage, CreatedSince);
        var requests = new PageRequests<T>(fetch, cancellationToken);
        try
        {
            for (bool isFirst = true, ended = false; !ended;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (requests.Count == 0)
                    requests.Start(walk.NextOffset, walk.NextLimit);
                var (offset, limit, page) = await requests.NextAsync().ConfigureAwait(false);
                var fresh = walk.Take(new PageView(offset, limit, [.. page.Items.Select(key)], page.Pagination), out ended);
                if (fresh is null)
                {
                    await requests.StopAsync().ConfigureAwait(false);
                    continue;
                }
                var items = fresh.Take((int)Math.Min(left, int.MaxValue)).Select(index => page.Items[index]).ToArray();
                left -= items.Length;
                ended |= left == 0;
                if (ended)
                    await requests.StopAsync().ConfigureAwait(false);
                else
                    FetchAhead(requests, walk, left, page.Pagination);
                if (isFirst || items.Length > 0)
                    yield return new Page<T>(items, page.Pagination, page.Meta, hasMore: !ended) { IsNewestFirst = walk.IsNewestFirst };
                isFirst = false;
            }
        }
        finally
        {
            await requests.StopAsync().ConfigureAwait(false);
        }
    }

    // Only the next page is sure to be wanted; the ones behind it are asked for where the API says that there is so much.
    private void FetchAhead(PageRequests<T> requests, OffsetWalk walk, long left, PaginationInfo? said)
    {
        while (requests.Count < Prefetch && requests.Count * (long)PageSize < left)
        {
            var offset = requests.Count == 0 ? walk.NextOffset : requests.End - walk.Overlap;
            if (requests.Count > 0 && (said is null || offset + walk.Overlap >= said.Total))
                return;
            requests.Start(offset, walk.NextLimit);
        }
    }
}
