namespace Truedy.Generated.Internal;

/// <summary>In a list of any other order only the ids tell, so its memory grows with the list.</summary>
internal sealed class PassedById : PassedRows
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public PassedById(IEnumerable<RowKey> passed)
    {
        foreach (var row in passed)
            Add(row);
    }

    public override int Ties => 1;

    public override bool Has(RowKey row) => _ids.Contains(row.Id);

    public override bool IsAnchor(RowKey row) => Has(row);

    public override void Add(RowKey row) => _ids.Add(row.Id);
}
