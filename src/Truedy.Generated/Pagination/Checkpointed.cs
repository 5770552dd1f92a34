namespace Truedy.Generated;

/// <summary>An item of a list, and the place behind it.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public readonly struct Checkpointed<T>
{
    private readonly Page<T> _page;
    private readonly int _index;

    internal Checkpointed(Page<T> page, int index)
    {
        _page = page;
        _index = index;
    }

    /// <summary>The item.</summary>
    public T Item => _page.Items[_index];

    /// <summary>The place behind the item, as a short opaque text without personal data. Making it costs some work: ask when you store it.
    /// Null if the list does not come newest first, so that there is no place to go on from.</summary>
    public string? Checkpoint => _page.CheckpointAfter?.Invoke(_index + 1);
}
