namespace Truedy.Generated;

/// <content>Listing beyond one response: every page, or one page without its envelope.</content>
/// <remarks>Other lists get these two methods from the generator. Those of calls are a promise, which no change of the contract takes back: what
/// follows the contract (filters, bounds, how a page is asked for) is generated beside them, and called by name.</remarks>
public partial class CallsClient
{
    /// <summary>Lists the calls that match, newest first, over as many pages as there are.</summary>
    /// <example>
    /// <code>
    /// await foreach (Call call in calls.ListAllAsync(new CallListOptions { Status = CallStatus.Failed }))
    ///     Console.WriteLine($"{call.Id} {call.CreatedAt:u}");
    /// </code>
    /// </example>
    /// <param name="options">Null lists every call.</param>
    /// <param name="cancellationToken">Stops every enumeration of the list; <c>WithCancellation</c> stops one.</param>
    /// <returns>The list. The first request is made when it is enumerated.</returns>
    /// <exception cref="ArgumentException">A checkpoint is damaged, or was taken of another list or filter.</exception>
    /// <exception cref="TruedyApiException">While enumerating: the API answered with an error status.</exception>
    /// <exception cref="TruedyResponseException">While enumerating: a page is not what the contract promises, or the pages do not end.</exception>
    public virtual AsyncPageable<Call> ListAllAsync(CallListOptions? options = null, CancellationToken cancellationToken = default) =>
        __ListAllAsync(options, cancellationToken);

    /// <summary>Lists one page of the calls that match, newest first. One request.</summary>
    /// <example><code>Page&lt;Call&gt; page = await calls.ListPageAsync(new CallListOptions { PageSize = 20 }, offset: 40);</code></example>
    /// <param name="options">Null lists every call. <see cref="ListOptions.CreatedSince"/>, <see cref="ListOptions.MaxItems"/> and
    /// <see cref="ListOptions.Prefetch"/> concern whole lists and do not matter here.</param>
    /// <param name="offset">How many calls to pass over, 0 or more.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ArgumentException">The options have a checkpoint, which one page cannot heed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is below 0.</exception>
    /// <exception cref="TruedyApiException">The API answered with an error status.</exception>
    /// <exception cref="TruedyResponseException">The page is not what the contract promises.</exception>
    public virtual Task<Page<Call>> ListPageAsync(CallListOptions? options = null, int offset = 0, CancellationToken cancellationToken = default) =>
        __ListPageAsync(options, offset, cancellationToken);
}
