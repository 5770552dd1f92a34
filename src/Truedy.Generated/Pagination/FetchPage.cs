namespace Truedy.Generated.Internal;

/// <summary>Fetches the page at an offset, with at most so many items.</summary>
internal delegate Task<Page<T>> FetchPage<T>(int offset, int limit, CancellationToken cancellationToken);
