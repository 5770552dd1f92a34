namespace Truedy.Generated;

/// <summary>
/// In a newest-first list the moment of the row passed last stands for everything newer. Its memory is the rows of that moment, however long the list.
/// </summary>
internal sealed class PassedByTime : PassedRows
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private DateTimeOffset? _moment;

    public override int Ties => _ids.Count;

    public override bool Has(RowKey row) => IsAnchor(row) || (row.CreatedAt == _moment && _ids.Contains(row.Id));

    public override bool IsAnchor(RowKey row) => row.CreatedAt > _moment;

    public override void Add(RowKey row)
    {
        if (row.CreatedAt != _moment)
            _ids.Clear();
        _moment = row.CreatedAt;
        _ids.Add(row.Id);
    }
}
