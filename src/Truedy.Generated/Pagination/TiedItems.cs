namespace Truedy.Generated.Internal;

/// <summary>The items of a list that were created at one moment. Most are alone, so only the second of a moment makes a set.</summary>
internal sealed class TiedItems
{
    private ulong _first;
    private HashSet<ulong>? _others;

    /// <summary>The moment, in UTC ticks; 0 if there are no items.</summary>
    public long CreatedAt { get; private set; }

    public int Count => IsEmpty ? 0 : 1 + (_others?.Count ?? 0);

    public bool IsEmpty => _first == 0;

    public IEnumerable<ulong> Ids => IsEmpty ? [] : _others is null ? [_first] : _others.Prepend(_first);

    public bool Contains(ItemKey item) => !IsEmpty && item.CreatedAt == CreatedAt && (item.Id == _first || _others?.Contains(item.Id) == true);

    /// <summary>Adds an item of the same moment, or begins anew with one of another.</summary>
    public void Add(ItemKey item)
    {
        if (IsEmpty || item.CreatedAt != CreatedAt)
            (CreatedAt, _first, _others) = (item.CreatedAt, item.Id, null);
        else if (item.Id != _first)
            (_others ??= []).Add(item.Id);
    }

    public TiedItems Copy() => new() { CreatedAt = CreatedAt, _first = _first, _others = _others is null ? null : [.. _others] };
}
