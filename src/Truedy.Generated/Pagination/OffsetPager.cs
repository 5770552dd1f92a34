using System.Runtime.CompilerServices;

namespace Truedy.Generated.Internal;

/// <summary>Fetches the pages of a list as an <see cref="OffsetWalk"/> decides, some of them ahead: the one page loop of the library.</summary>
internal sealed class OffsetPager<T>
{
    public required FetchPage<T> Fetch { get; init; }

    /// <summary>Which page to ask for to have so many items behind an offset, of so many at most: it may begin earlier, if the
    /// API has no page that begins there.</summary>
    public required Func<int, int, int, (int Offset, int Limit)> Window { get; init; }

    /// <summary>The id and the creation time of an item.</summary>
    public required Func<T, ItemKey> Key { get; init; }

    /// <summary>The same of an item that could not be read, as far as they can be.</summary>
    public required Func<MalformedItem, ItemKey> MalformedKey { get; init; }

    public required ListBounds Bounds { get; init; }

    /// <summary>The place to begin at: the top of the list, or a checkpoint.</summary>
    public required Checkpoint Start { get; init; }

    /// <summary>How many pages to fetch ahead; null to begin with none and take more while the enumeration goes on.</summary>
    public required int? Prefetch { get; init; }

    public required int? MaxItems { get; init; }

    public required ListWatch Watch { get; init; }

    /// <summary>The pages, each with the items that no earlier page had. Whatever ends the enumeration, no request is left running.</summary>
    public async IAsyncEnumerable<Page<T>> PagesAsync(
        CancellationToken ofList, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var left = MaxItems ?? long.MaxValue / 2;
        var walk = new OffsetWalk(Bounds, Start);
        var requests = new PageRequests<T>(Fetch, ofList, cancellationToken);
        var ahead = new ReadAhead(Prefetch);
        try
        {
            for (var isFirst = true; left > 0 && !walk.HasEnded;)
            {
                if (requests.Count == 0)
                    Ask(requests, walk, left);
                var (offset, limit, answer) = await requests.NextAsync().ConfigureAwait(false);
                var wasBehind = walk.IsBehind;
                var page = Accept(walk, offset, limit, answer, left);
                left -= page?.Items.Count ?? 0;
                ahead.Came(answer.RawResponse?.BodyLength ?? 0);
                if (page is null)
                    ahead.StartAnew();
                if (page is null || left == 0 || walk.HasEnded || walk.IsBehind != wasBehind)
                    await requests.StopAsync().ConfigureAwait(false);   // What was asked for ahead is of no use, or not what to ask for now.
                if (page is not null && left > 0 && !walk.HasEnded)
                    FetchAhead(requests, walk, ahead, left, answer.Pagination);
                if (page is null || (!isFirst && page.Items.Count == 0 && page.MalformedItems.Count == 0))
                    continue;
                isFirst = false;
                yield return page;
                ahead.Grow();
            }
        }
        finally
        {
            await requests.StopAsync().ConfigureAwait(false);
        }
    }

    private Page<T>? Accept(OffsetWalk walk, int offset, int limit, Page<T> answer, long left)
    {
        var (last, wasNewestFirst) = (walk.Last.Copy(), walk.IsNewestFirst);
        var malformed = Malformed(answer);
        var view = new PageView(offset, limit, Keys(answer, malformed), answer.Pagination);
        var next = walk.NextOffset;
        var fresh = walk.Take(view);
        var isNewestFirst = walk.IsNewestFirst && !view.HasNoOrder;
        if (wasNewestFirst && !isNewestFirst)
            Watch.LostOrder();
        if (fresh is null && walk.NextOffset != next)
            Watch.Reanchored();
        if (fresh is null)
            return null;
        var items = new List<T>((int)Math.Min(fresh.Count, left));
        var broken = new List<MalformedItem>(answer.MalformedItems.Count);
        var (taken, passedOver, index) = (0, 0, 0);
        for (; taken < fresh.Count; taken++)
        {
            for (; index < fresh[taken]; index++)
                passedOver += malformed?[index] is null ? 0 : 1;
            if (malformed?[index] is { } item)
                broken.Add(item);
            else if (items.Count < left)
                items.Add(answer.Items[index - passedOver]);
            else
                break;
        }
        var checkpoints = new PageCheckpoints(
            Start with { Offset = offset, Last = last, Top = walk.Top.Copy() }, walk.Last.Copy(), view.Items, fresh, malformed);
        return new Page<T>(items, answer.Pagination, answer.Meta, answer.HasMore || walk.HasReachedOlder || taken < fresh.Count)
        {
            MalformedItems = broken,
            IsNewestFirst = isNewestFirst,
            CheckpointAfter = isNewestFirst ? checkpoints.After : null,
            RawResponse = answer.RawResponse,
        };
    }

    // By place in the answer, where the API gave them among the others; null if there is none.
    private static MalformedItem?[]? Malformed(Page<T> answer)
    {
        if (answer.MalformedItems.Count == 0)
            return null;
        var malformed = new MalformedItem?[answer.Items.Count + answer.MalformedItems.Count];
        foreach (var item in answer.MalformedItems)
            malformed[item.Index] = item;
        return malformed;
    }

    private ItemKey[] Keys(Page<T> answer, MalformedItem?[]? malformed)
    {
        var keys = new ItemKey[malformed?.Length ?? answer.Items.Count];
        for (int index = 0, next = 0; index < keys.Length; index++)
            keys[index] = malformed?[index] is { } item ? MalformedKey(item) : Key(answer.Items[next++]);
        return keys;
    }

    // Only the next page is sure to be wanted; the ones behind it are asked for if the API says that there is so much. One that fails at once, as
    // while the rate limit is used up, is not asked for again before another page has come.
    private void FetchAhead(PageRequests<T> requests, OffsetWalk walk, ReadAhead ahead, long left, PaginationInfo? said)
    {
        if (requests.ForgetFailed())
            ahead.StartAnew();
        while (requests.Count < ahead.Pages && requests.Count * (long)Bounds.PageSize < left && !requests.HasLastFailed)
        {
            var offset = requests.Count == 0 ? walk.NextOffset : requests.End - walk.Overlap;
            var isTold = requests.Count == 0 || offset + walk.Overlap < said?.Total;
            if (!isTold && !(walk.HasPassed(said?.Total) && requests.Count < ahead.PagesIntoTheUnknown))
                return;
            var window = Window(offset, walk.Limit(left), walk.Reach);
            if (window.Offset + window.Limit <= offset + walk.Overlap)
                return;
            requests.Start(window.Offset, window.Limit, isAhead: true);
        }
    }

    private void Ask(PageRequests<T> requests, OffsetWalk walk, long left)
    {
        var window = Window(walk.NextOffset, walk.Limit(left), walk.Reach);
        if (walk.Overlap > 0 && window.Offset + window.Limit <= walk.NextOffset + walk.Overlap && walk.TryGoOnUnproven())
            window = Window(walk.NextOffset, walk.Limit(left), walk.Reach);
        requests.Start(window.Offset, window.Limit, isAhead: false);
    }
}
