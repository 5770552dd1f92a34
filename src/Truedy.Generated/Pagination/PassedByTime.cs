namespace Truedy.Generated.Internal;

/// <summary>
/// In a newest-first list the creation time of the row passed last stands for everything newer. Its memory is the rows of that moment, however long the list.
/// </summary>
internal sealed class PassedByTime(TiedRows? last) : PassedRows
{
    /// <summary>The rows of the moment that was reached.</summary>
    public TiedRows? Last { get; private set; } = last;

    public override int Ties => Last?.Ids.Count ?? 0;

    public override bool Has(RowKey row) => IsAnchor(row) || Last?.Contains(row) == true;

    public override bool IsAnchor(RowKey row) => row.CreatedAt > Last?.CreatedAt;

    public override void Add(RowKey row) => Last = TiedRows.Extend(Last, row);
}
