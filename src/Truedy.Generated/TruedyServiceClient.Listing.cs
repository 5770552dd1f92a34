using System.Globalization;

namespace Truedy.Generated;

/// <content>Lists that come page by page, by offset: every page, or one page without its envelope.</content>
public abstract partial class TruedyServiceClient
{
    /// <summary>A list over as many pages as there are, newest first, each item exactly once.</summary>
    /// <param name="options">How to fetch it.</param>
    /// <param name="filter">All that decides which items it has, in words: a checkpoint is good for the same filter only.</param>
    /// <param name="key">The id and the creation time of an item, which the contract calls <c>id</c> and <c>created_at</c>.</param>
    /// <param name="fetch">Fetches a page.</param>
    /// <param name="cancellationToken">Stops every enumeration of the list.</param>
    private protected AsyncPageable<T> ListAll<T>(
        ListOptions options, string filter, Func<T, ItemKey> key, FetchPage<T> fetch, CancellationToken cancellationToken) =>
        ListAll(options, filter, key, fetch, static (offset, limit, _) => (offset, limit), cancellationToken);

    /// <summary>The same of a list whose pages are numbered: their size is chosen so that one of them begins where it is needed.</summary>
    private protected AsyncPageable<T> __ListAllByNumber<T>(
        ListOptions options, string filter, Func<T, ItemKey> key, FetchPage<T> fetch, CancellationToken cancellationToken) =>
        ListAll(options, filter, key, fetch, NumberedPage.Covering, cancellationToken);

    private AsyncPageable<T> ListAll<T>(
        ListOptions options,
        string filter,
        Func<T, ItemKey> key,
        FetchPage<T> fetch,
        Func<int, int, int, (int, int)> window,
        CancellationToken cancellationToken)
    {
        var list = ItemKey.Hash($"{typeof(T).Name}\n{filter}");
        var watch = Watch<T>();
        var pager = new OffsetPager<T>
        {
            Fetch = fetch,
            Window = window,
            Key = key,
            MalformedKey = static malformed => malformed.Key("id", "created_at"),
            Bounds = new ListBounds(options.PageSize, options.MaxPageSize, options.CreatedSince?.UtcTicks ?? 0, Place(options.SinceCheckpoint).Top),
            Start = Place(options.ResumeFrom),
            Prefetch = options.Prefetch,
            MaxItems = options.MaxItems,
            Watch = watch,
        };
        return new AsyncPageable<T>(ListActivity.WatchAsync(pager.PagesAsync(cancellationToken), watch, CancellationToken.None), cancellationToken);

        Checkpoint Place(string? checkpoint) =>
            checkpoint is null ? new Checkpoint(list, Offset: 0, Last: new TiedItems(), Top: new TiedItems()) : Checkpoint.Parse(checkpoint, list);
    }

    /// <summary>A list that comes in one answer.</summary>
    /// <exception cref="ArgumentException">The options have a checkpoint, of which such a list has none.</exception>
    private protected AsyncPageable<T> __ListWhole<T>(
        ListOptions options, Func<T, ItemKey> key, Func<CancellationToken, Task<Page<T>>> fetch, CancellationToken cancellationToken)
    {
        if (options.ResumeFrom is not null || options.SinceCheckpoint is not null)
            throw new ArgumentException(
                "The list comes in one answer and has no checkpoints: leave out ResumeFrom and SinceCheckpoint.", nameof(options));
        var pages = WholeList.PagesAsync(options.MaxItems, options.CreatedSince, key, fetch, cancellationToken);
        return new AsyncPageable<T>(ListActivity.WatchAsync(pages, Watch<T>(), CancellationToken.None), cancellationToken);
    }

    /// <summary>One page of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is below 0.</exception>
    /// <exception cref="ArgumentException">The options have a checkpoint, which one page cannot heed.</exception>
    private protected Task<Page<T>> ListPage<T>(ListOptions options, int offset, FetchPage<T> fetch, CancellationToken cancellationToken)
    {
        if (offset < 0)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "offset must be 0 or more.");
        if (options.ResumeFrom is not null || options.SinceCheckpoint is not null)
            throw new ArgumentException(
                "One page is found by its offset. With ResumeFrom or SinceCheckpoint, list all; MaxItems bounds that.", nameof(options));
        return FetchAsync();

        async Task<Page<T>> FetchAsync()
        {
            var page = await fetch(offset, options.PageSize, isAhead: false, cancellationToken).ConfigureAwait(false);
            Watch<T>().Brings(page);
            return page;
        }
    }

    /// <summary>The same client, on the same connection, for pages that nobody waits for yet: its requests give way to all others.</summary>
    private protected static TClient __Ahead<TClient>(TClient client)
        where TClient : TruedyServiceClient
    {
        var ahead = (TClient)client.MemberwiseClone();
        ahead._isAhead = true;
        return ahead;
    }

    /// <summary>The method that lists, and the arguments that decide which items it gives, in words that differ if the arguments do, whatever the
    /// culture. What is null says nothing, so that a filter which the contract gains spoils no checkpoint.</summary>
    private protected static string Filter(string method, params (string Name, object? Value)[] arguments) =>
        method + "\n" + string.Concat(
            arguments.Where(static each => each.Value is not null).Select(static each => Word(each.Name) + Word(each.Value)));

    private ListWatch Watch<T>() => new(typeof(T).Name, _connection?.OnListEvent);

    // Each with its length in front, so that no two filters read alike.
    private static string Word(object? argument)
    {
        var word = argument switch
        {
            null => null,
            string text => text,
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            System.Collections.IEnumerable values => string.Concat(values.Cast<object?>().Select(Word)),
            _ => Convert.ToString(argument, CultureInfo.InvariantCulture),
        };
        return word is null ? "-" : FormattableString.Invariant($"{word.Length}:{word}");
    }
}
