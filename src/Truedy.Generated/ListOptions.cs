namespace Truedy.Generated;

/// <summary>How to fetch a list. Immutable, so that one instance can serve any number of lists.</summary>
public abstract record ListOptions
{
    private const int MaxPrefetch = 16;

    private readonly int _pageSize;
    private readonly int? _prefetch;
    private readonly int? _maxItems;

    private protected ListOptions(int maxPageSize) => _pageSize = MaxPageSize = maxPageSize;

    /// <summary>How many items a page is to bring, from 1 to the most that the API gives. While a list moves, a
    /// page may bring more or fewer.</summary>
    /// <value>The default is the most, which the contract says: fewer, larger pages are quicker and spare the rate limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above the most.</exception>
    public int PageSize
    {
        get => _pageSize;
        init => _pageSize = Argument.InRange(value, 1, MaxPageSize, nameof(PageSize));
    }

    /// <summary>How many pages are fetched ahead while one is being enumerated, 0 to 16. With 0 a page is requested when it is needed.</summary>
    /// <value>
    /// The default is null: none ahead of the first page, so that a loop which breaks early sends one request, then 1, 2, 4 and up to 8 while the
    /// loop keeps asking for more; fewer if pages are large, so that all of them have 8 MiB of JSON at most; and anew from none if
    /// items move or the rate limit is used up.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0 or above 16.</exception>
    public int? Prefetch
    {
        get => _prefetch;
        init => _prefetch = Argument.InRange(value, 0, MaxPrefetch, nameof(Prefetch));
    }

    /// <summary>Only items that were created at this time or later. The list ends at the first older one.</summary>
    /// <value>The default is null: items of any age.</value>
    public DateTimeOffset? CreatedSince { get; init; }

    /// <summary>How many items to list at most; nothing is fetched beyond them. With 0 no request is made.</summary>
    /// <value>The default is null: all of them.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int? MaxItems
    {
        get => _maxItems;
        init => _maxItems = Argument.InRange(value, 0, int.MaxValue, nameof(MaxItems));
    }

    /// <summary>A checkpoint to go on from: the list begins behind the item that it was taken at, with the guarantees of
    /// the list that it was taken of.</summary>
    /// <value>The default is null: the list begins with the newest item.</value>
    public string? ResumeFrom { get; init; }

    /// <summary>A checkpoint of an earlier list: only items that were created after that list was begun. What an interrupted list still owed comes by
    /// <see cref="ResumeFrom"/>, together with the same <c>SinceCheckpoint</c>, if it had one.</summary>
    /// <value>The default is null: items old and new.</value>
    /// <remarks>
    /// Store <see cref="Page{T}.Checkpoint"/> of the last page, also if it brought nothing, and give it to the next list: none repeats what one
    /// before it gave, whatever was deleted meanwhile. Not seen is an item that becomes visible late, with a creation time older than the newest that
    /// was seen, and an item that changes. If either matters, list with <see cref="CreatedSince"/> a while before the last run instead, an hour
    /// perhaps, and overwrite by id what you have. An item whose creation time cannot be read may come again.
    /// </remarks>
    public string? SinceCheckpoint { get; init; }

    internal int MaxPageSize { get; }

    /// <summary>The name of the type alone: a filter may be personal data.</summary>
    public sealed override string ToString() => GetType().Name;
}
