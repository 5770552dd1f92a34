namespace Truedy.Generated.Internal;

/// <summary>Fetches the page at an offset, with at most so many items.</summary>
/// <param name="offset">How many items to pass over.</param>
/// <param name="limit">How many items to give.</param>
/// <param name="isAhead">Whether nobody waits for the page yet. Such a request gives way to all others, and may be refused: the page is then asked
/// for again when it is needed.</param>
/// <param name="cancellationToken">Stops the request.</param>
internal delegate Task<Page<T>> FetchPage<T>(int offset, int limit, bool isAhead, CancellationToken cancellationToken);
