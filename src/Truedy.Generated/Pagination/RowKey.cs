namespace Truedy.Generated;

/// <summary>What tells a row of a list from the others, and where it belongs among them.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="CreatedAt">When it was created; <see langword="default"/> where the API did not say.</param>
internal readonly record struct RowKey(string Id, DateTimeOffset CreatedAt);
