using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Truedy.Generated.Internal;

/// <summary>Fetches the pages of a list as an <see cref="OffsetWalk"/> decides, some of them ahead: the one page loop of the library.</summary>
internal sealed class OffsetPager<T>
{
    public required FetchPage<T> Fetch { get; init; }

    /// <summary>The id and the creation time of an item.</summary>
    public required Func<T, RowKey> Key { get; init; }

    /// <summary>The same of an item that could not be read, as far as they can be.</summary>
    public required Func<MalformedItem, RowKey> MalformedKey { get; init; }

    public required WalkLimits Limits { get; init; }

    /// <summary>The place to begin at: the top of the list, or a checkpoint.</summary>
    public required Checkpoint Start { get; init; }

    public required int Prefetch { get; init; }

    public required int? MaxItems { get; init; }

    /// <summary>The pages, each with the rows that no earlier page had. Whatever ends the enumeration, no request is left running.</summary>
    public async IAsyncEnumerable<Page<T>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = MaxItems ?? long.MaxValue;
        if (left == 0)
            yield break;
        var walk = new OffsetWalk(Limits, Start);
        var requests = new PageRequests<T>(Fetch, cancellationToken);
        try
        {
            for (bool isFirst = true, ended = false; !ended;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (requests.Count == 0)
                    requests.Start(walk.NextOffset, Limit(walk, left), isAhead: false);
                var (offset, limit, answer) = await requests.NextAsync().ConfigureAwait(false);
                if (Accept(walk, offset, limit, answer, ref left, out ended) is not { } page)
                {
                    await requests.StopAsync().ConfigureAwait(false);
                    continue;
                }
                if (ended)
                    await requests.StopAsync().ConfigureAwait(false);
                else
                    FetchAhead(requests, walk, left, answer.Pagination);
                if (isFirst || page.Items.Count > 0 || page.MalformedItems.Count > 0)
                    yield return page;
                isFirst = false;
            }
        }
        finally
        {
            await requests.StopAsync().ConfigureAwait(false);
        }
    }

    private Page<T>? Accept(OffsetWalk walk, int offset, int limit, Page<T> answer, ref long left, out bool ended)
    {
        var before = new Checkpoint(Start.Filter, offset, walk.Last?.Copy(), null);
        var wasNewestFirst = walk.IsNewestFirst;
        var rows = PageRow<T>.AllOf(answer, Key, MalformedKey);
        var fresh = walk.Take(new PageView(offset, limit, rows.ConvertAll(row => row.Key), answer.Pagination), out ended);
        if (wasNewestFirst && !walk.IsNewestFirst)
            Activity.Current?.AddEvent(new ActivityEvent("truedy.list_not_newest_first"));
        if (fresh is null)
            return null;
        var readable = fresh.Select(index => rows[index]).Where(row => row.Malformed is null).ToList();
        var read = readable.Take((int)Math.Min(left, int.MaxValue)).ToList();
        var hasMore = !ended || read.Count < readable.Count;
        left -= read.Count;
        ended |= left == 0;
        return new Page<T>(read.ConvertAll(row => row.Item!), answer.Pagination, answer.Meta, hasMore)
        {
            MalformedItems = [.. fresh.Select(index => rows[index].Malformed).OfType<MalformedItem>()],
            IsNewestFirst = walk.IsNewestFirst,
            Checkpoints = walk.IsNewestFirst ? new PageCheckpoints(before, read.ConvertAll(row => row.Key), walk.Top?.Copy()) : null,
        };
    }

    // Only the next page is sure to be wanted; the ones behind it are asked for where the API says that there is so much.
    private void FetchAhead(PageRequests<T> requests, OffsetWalk walk, long left, PaginationInfo? said)
    {
        while (requests.Count < Prefetch && requests.Count * (long)Limits.PageSize < left)
        {
            var offset = requests.Count == 0 ? walk.NextOffset : requests.End - walk.Overlap;
            if (requests.Count > 0 && (said is null || offset + walk.Overlap >= said.Total))
                return;
            requests.Start(offset, Limit(walk, left), isAhead: true);
        }
    }

    // No more than is wanted, and the rows that it shares with the page before.
    private static int Limit(OffsetWalk walk, long left) =>
        left >= walk.NextLimit ? walk.NextLimit : Math.Min(walk.NextLimit, (int)left + (walk.NextOffset == 0 ? 0 : walk.Overlap));
}
