using System.Diagnostics;

namespace Truedy.Generated.Internal;

/// <summary>Tells whoever watches what a list notices: the metrics, the span of the list, and the callback of the options.</summary>
internal sealed class ListWatch(string itemType, Action<ListEvent>? callback)
{
    private readonly KeyValuePair<string, object?> _tag = new("truedy.item.type", itemType);

    public string ItemType => itemType;

    public void Reanchored()
    {
        Telemetry.Reanchors.Add(1, _tag);
        Tell("truedy.list_reanchored", ListEventKind.Reanchored);
    }

    public void LostOrder() => Tell("truedy.list_not_newest_first", ListEventKind.NotNewestFirst);

    /// <summary>A page is about to be handed out.</summary>
    public void Brings<T>(Page<T> page)
    {
        if (page.Items.Count > 0)
            Telemetry.Items.Add(page.Items.Count, _tag);
        if (page.MalformedItems.Count == 0)
            return;
        Telemetry.MalformedItems.Add(page.MalformedItems.Count, _tag);
        foreach (var item in page.MalformedItems)
            callback?.Invoke(new ListEvent(ListEventKind.MalformedItem, itemType, item));
    }

    private void Tell(string name, ListEventKind kind)
    {
        Activity.Current?.AddEvent(new ActivityEvent(name));
        callback?.Invoke(new ListEvent(kind, itemType, malformedItem: null));
    }
}
