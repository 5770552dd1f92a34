namespace Truedy.Generated.Internal;

/// <summary>The rows of a list that were created at one moment, as far as they were passed. Ids are kept as hashes, so that they fit a checkpoint.</summary>
internal sealed record TiedRows(DateTimeOffset CreatedAt, HashSet<ulong> Ids)
{
    public TiedRows(RowKey first)
        : this(first.CreatedAt, [IdHash.Of(first.Id)])
    {
    }

    public bool Contains(RowKey row) => row.CreatedAt == CreatedAt && Ids.Contains(IdHash.Of(row.Id));

    /// <summary>These rows and one more of the same moment, or the one row alone where it begins another.</summary>
    public static TiedRows Extend(TiedRows? rows, RowKey row)
    {
        if (rows is null || rows.CreatedAt != row.CreatedAt)
            return new TiedRows(row);
        rows.Ids.Add(IdHash.Of(row.Id));
        return rows;
    }

    public TiedRows Copy() => new(CreatedAt, [.. Ids]);
}
