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
    private protected static AsyncPageable<T> ListAll<T>(
        ListOptions options, string filter, Func<T, RowKey> key, FetchPage<T> fetch, CancellationToken cancellationToken)
    {
        var pager = new OffsetPager<T>
        {
            Fetch = fetch,
            Key = key,
            MalformedKey = static malformed => malformed.Key("id", "created_at"),
            Limits = new WalkLimits(options.PageSize, options.MaxPageSize, options.CreatedSince, Place(options.SinceCheckpoint)?.Top),
            Start = Place(options.ResumeFrom) ?? new Checkpoint(filter, Offset: 0, Last: null, Top: null),
            Prefetch = options.Prefetch,
            MaxItems = options.MaxItems,
        };
        return new AsyncPageable<T>(pager.PagesAsync(cancellationToken), cancellationToken);

        Checkpoint? Place(string? checkpoint) => checkpoint is null ? null : Checkpoint.Parse(checkpoint, filter);
    }

    /// <summary>One page of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is below 0.</exception>
    private protected static Task<Page<T>> ListPage<T>(ListOptions options, int offset, FetchPage<T> fetch, CancellationToken cancellationToken) =>
        offset < 0
            ? throw new ArgumentOutOfRangeException(nameof(offset), offset, "offset must be 0 or more.")
            : fetch(offset, options.PageSize, isAhead: false, cancellationToken);

    /// <summary>The same client, on the same connection, for pages that nobody waits for yet: its requests give way to all others.</summary>
    private protected static TClient __Ahead<TClient>(TClient client)
        where TClient : TruedyServiceClient
    {
        var ahead = (TClient)client.MemberwiseClone();
        ahead._isAhead = true;
        return ahead;
    }

    /// <summary>The arguments that decide which items a list has, in words.</summary>
    private protected static string Filter(params object?[] arguments) =>
        string.Join("\n", arguments.Select(argument => argument is System.Collections.IEnumerable values and not string
            ? string.Join("\t", values.Cast<object?>())
            : Convert.ToString(argument, CultureInfo.InvariantCulture)));
}
