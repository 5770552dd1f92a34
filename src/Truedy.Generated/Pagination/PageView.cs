namespace Truedy.Generated.Internal;

/// <summary>What a walk needs to see of a page.</summary>
/// <param name="Offset">The offset that was asked for.</param>
/// <param name="Limit">The number of rows that was asked for.</param>
/// <param name="Rows">The rows that came.</param>
/// <param name="Pagination">What the API said about the page; null where it said nothing.</param>
internal sealed record PageView(int Offset, int Limit, IReadOnlyList<RowKey> Rows, PaginationInfo? Pagination)
{
    /// <summary>The offset behind the last row.</summary>
    public int End => Offset + Rows.Count;

    /// <summary>How many rows the API was willing to give, as far as it says.</summary>
    public int Allowed => Pagination is { Limit: > 0 } said ? Math.Min(Limit, said.Limit) : Limit;

    /// <summary>Whether rows follow, as far as the API says; null where it does not. <c>total</c> may saturate, so it can say yes and never no.</summary>
    public bool? HasMore => Pagination is { } said ? said.HasMore || End < said.Total : null;

    /// <summary>The first row that can be told from others.</summary>
    public RowKey First => Rows.FirstOrDefault(row => !row.IsEmpty);

    /// <summary>The last row that can be told from others.</summary>
    public RowKey Last => Rows.LastOrDefault(row => !row.IsEmpty);

    /// <summary>Whether every row has a creation time and none is newer than the one before it.</summary>
    public bool IsNewestFirst
    {
        get
        {
            var before = DateTimeOffset.MaxValue;
            foreach (var row in Rows.Where(row => !row.IsEmpty))
            {
                if (row.CreatedAt == default || row.CreatedAt > before)
                    return false;
                before = row.CreatedAt;
            }
            return true;
        }
    }

    /// <summary>Whether another page holds the very same rows, as where a server ignores the offset.</summary>
    public bool Repeats(PageView other) => Offset != other.Offset && Rows.Count > 0 && Rows.SequenceEqual(other.Rows);
}
