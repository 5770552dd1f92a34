namespace Truedy.Generated.Internal;

/// <summary>One row of a page: an item, or what stands where one could not be read.</summary>
internal readonly record struct PageRow<T>(RowKey Key, T? Item, MalformedItem? Malformed)
{
    /// <summary>The rows of a page in the order in which the API gave them.</summary>
    public static List<PageRow<T>> AllOf(Page<T> page, Func<T, RowKey> key, Func<MalformedItem, RowKey> malformedKey)
    {
        var rows = new List<PageRow<T>>(page.Items.Select(item => new PageRow<T>(key(item), item, null)));
        foreach (var malformed in page.MalformedItems)
            rows.Insert(Math.Min(malformed.Index, rows.Count), new PageRow<T>(malformedKey(malformed), default, malformed));
        return rows;
    }
}
