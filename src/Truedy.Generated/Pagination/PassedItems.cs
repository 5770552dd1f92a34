namespace Truedy.Generated.Internal;

/// <summary>
/// Remembers which items of a list were passed. While the list comes newest first, the creation time of the last stands for everything newer, so that
/// its memory is the items of that moment, however long the list. Of items without a time, and of a list in another order, it keeps hashed ids.
/// </summary>
internal sealed class PassedItems(TiedItems last)
{
    private IdSet? _ids;

    /// <summary>The items of the moment that was reached.</summary>
    public TiedItems Last { get; } = last;

    public bool IsNewestFirst { get; private set; } = true;

    /// <summary>Whether two items of one moment were passed, so that the server may give them in any order.</summary>
    public bool HasTies { get; private set; } = last.Count > 1;

    /// <summary>How many items the server could have put in any order around the one that was passed last, itself included.</summary>
    public int Ties => IsNewestFirst ? Math.Max(1, Last.Count) : 1;

    /// <summary>Whether an item was passed, or came in later where it could have been.</summary>
    public bool Has(ItemKey item) => IsNewer(item) || (IsNewestFirst && Last.Contains(item)) || _ids?.Contains(item.Id) == true;

    /// <summary>Whether the whole moment that was reached lies behind an item.</summary>
    public bool IsNewer(ItemKey item) => IsNewestFirst && item.HasPlace && !Last.IsEmpty && item.CreatedAt > Last.CreatedAt;

    public void Add(ItemKey item)
    {
        if (IsNewestFirst && item.HasPlace)
            Last.Add(item);
        else
            (_ids ??= new IdSet()).Add(item.Id);
        HasTies |= Last.Count > 1;
    }

    /// <summary>Tells items apart by their ids from now on, beginning with those of the page before.</summary>
    public void LoseOrder(IEnumerable<ItemKey> passed)
    {
        IsNewestFirst = false;
        foreach (var item in passed.Where(static item => item.HasId))
            Add(item);
    }
}
