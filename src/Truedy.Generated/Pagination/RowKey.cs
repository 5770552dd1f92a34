namespace Truedy.Generated.Internal;

/// <summary>What tells a row of a list from the others, and where it belongs among them.</summary>
/// <param name="Id">The row's id; empty where the API did not say.</param>
/// <param name="CreatedAt">When it was created; <see langword="default"/> where the API did not say.</param>
internal readonly record struct RowKey(string Id, DateTimeOffset CreatedAt)
{
    /// <summary>The key of an item that may lack what it is made of.</summary>
    public static RowKey Of(string? id, DateTimeOffset? createdAt) => new(id ?? "", createdAt ?? default);

    /// <summary>Whether the row cannot be told from others.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Id);
}
