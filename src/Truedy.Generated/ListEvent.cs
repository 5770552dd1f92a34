namespace Truedy.Generated;

/// <summary>Something that a list has noticed and that is no failure. There is no value of an item in it, so that it may be logged.</summary>
public class ListEvent
{
    internal ListEvent(ListEventKind kind, string itemType, MalformedItem? malformedItem) =>
        (Kind, ItemType, MalformedItem) = (kind, itemType, malformedItem);

    /// <summary>What it is.</summary>
    public ListEventKind Kind { get; }

    /// <summary>What is listed, such as <c>Call</c>.</summary>
    public string ItemType { get; }

    /// <summary>The item that could not be read; null if it is something else. Only its <see cref="MalformedItem.GetRawJson"/> has personal
    /// data.</summary>
    public MalformedItem? MalformedItem { get; }

    /// <summary>All of it on one line.</summary>
    public override string ToString() => $"List of {ItemType}: {Kind}{(MalformedItem is null ? "" : $", {MalformedItem.Reason}")}";
}
