namespace Truedy.Generated.Internal;

/// <summary>Remembers which rows of a list were passed.</summary>
internal abstract class PassedRows
{
    /// <summary>How many rows the server could have put in any order around the row that was passed last, itself included.</summary>
    public abstract int Ties { get; }

    /// <summary>Whether a row was passed, or was created after it could have been.</summary>
    public abstract bool Has(RowKey row);

    /// <summary>Whether a page that starts with this row leaves out none that is still to come.</summary>
    public abstract bool IsAnchor(RowKey row);

    public abstract void Add(RowKey row);
}
