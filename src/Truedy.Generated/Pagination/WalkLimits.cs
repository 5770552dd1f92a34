namespace Truedy.Generated.Internal;

/// <summary>How much a walk asks for, and which rows are too old for it.</summary>
/// <param name="PageSize">How many new rows a page should bring.</param>
/// <param name="LargestPage">How many rows may be asked for.</param>
/// <param name="CreatedSince">Rows before this are not wanted.</param>
/// <param name="Known">Rows before these, and these, are not wanted.</param>
internal sealed record WalkLimits(int PageSize, int LargestPage, DateTimeOffset? CreatedSince = null, TiedRows? Known = null)
{
    /// <summary>Whether a row, and with it every row behind it in a newest-first list, is too old. One without a creation time never is.</summary>
    public bool IsOlder(RowKey row) => row.CreatedAt != default && (row.CreatedAt < CreatedSince || row.CreatedAt < Known?.CreatedAt);

    /// <summary>Whether a row was there before.</summary>
    public bool IsKnown(RowKey row) => Known?.Contains(row) == true;
}
