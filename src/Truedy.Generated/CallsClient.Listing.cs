namespace Truedy.Generated;

/// <content>Listing beyond one response: every page, or one page without its envelope.</content>
public partial class CallsClient
{
    /// <summary>Lists the calls that match, newest first, over as many pages as there are.</summary>
    /// <param name="options">Null lists every call.</param>
    /// <param name="cancellationToken">Stops every enumeration of the list; <c>WithCancellation</c> stops one.</param>
    /// <returns>The list. The first request is made when it is enumerated.</returns>
    /// <exception cref="ArgumentException">A checkpoint is damaged, or was taken of a list with another filter.</exception>
    /// <exception cref="TruedyApiException">While enumerating: the API answered with an error status.</exception>
    /// <exception cref="TruedyResponseException">While enumerating: a page is not what the contract promises, or the pages do not end.</exception>
    public virtual AsyncPageable<Call> ListAllAsync(CallListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CallListOptions();
        var filter = $"{options.AgentId}\n{options.Status}";
        var pager = new OffsetPager<Call>
        {
            Fetch = (offset, limit, token) => PageAsync(options, limit, offset, token),
            Key = static call => new RowKey(call.Id, call.CreatedAt),
            MalformedKey = static malformed => malformed.Key("id", "created_at"),
            Limits = new WalkLimits(options.PageSize, CallListOptions.MaxPageSize, options.CreatedSince, Place(options.SinceCheckpoint)?.Top),
            Start = Place(options.ResumeFrom) ?? new Checkpoint(filter, Offset: 0, Last: null, Top: null),
            Prefetch = options.Prefetch,
            MaxItems = options.MaxItems,
        };
        return new AsyncPageable<Call>(pager.PagesAsync(cancellationToken), cancellationToken);

        Checkpoint? Place(string? checkpoint) => checkpoint is null ? null : Checkpoint.Parse(checkpoint, filter);
    }

    /// <summary>Lists one page of the calls that match, newest first. One request.</summary>
    /// <param name="options">Null lists every call. <see cref="CallListOptions.CreatedSince"/>, <see cref="CallListOptions.MaxItems"/> and
    /// <see cref="CallListOptions.Prefetch"/> concern whole lists and do not matter here.</param>
    /// <param name="offset">How many calls to pass over, 0 or more.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is below 0.</exception>
    /// <exception cref="TruedyApiException">The API answered with an error status.</exception>
    /// <exception cref="TruedyResponseException">The page is not what the contract promises.</exception>
    public virtual Task<Page<Call>> ListPageAsync(CallListOptions? options = null, int offset = 0, CancellationToken cancellationToken = default)
    {
        if (offset < 0)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "offset must be 0 or more.");
        options ??= new CallListOptions();
        return PageAsync(options, options.PageSize, offset, cancellationToken);
    }

    private async Task<Page<Call>> PageAsync(CallListOptions options, int limit, int offset, CancellationToken cancellationToken)
    {
        var envelope = await ListAsync(options.AgentId, options.Status, limit, offset, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new Page<Call>(envelope.Data, envelope.Pagination, envelope.Meta, envelope.Pagination?.HasMore ?? envelope.Data.Count >= limit)
        {
            MalformedItems = envelope.MalformedItems,
        };
    }
}
