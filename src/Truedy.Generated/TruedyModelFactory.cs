using System.Net;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <summary>Makes what the client gives out and nobody else can make, for a test of your own code with a mocked client.</summary>
/// <remarks>What is not here has a constructor that you can call, and members that you can set: <see cref="Call"/>, <see cref="PaginationInfo"/>,
/// <see cref="FileResponse"/>, <see cref="ServerSentEvent"/>, <see cref="RequestWait"/>.</remarks>
public static class TruedyModelFactory
{
    /// <summary>Makes a page as a list gives it.</summary>
    /// <param name="items">What the page holds.</param>
    /// <param name="pagination">What the API said about its place in the list.</param>
    /// <param name="meta">What the API said about the response, the request id among it.</param>
    /// <param name="hasMore">Whether more items follow in the list.</param>
    /// <param name="malformedItems">What could not be read; null if everything could.</param>
    /// <param name="checkpointAfter">Gives the place behind so many of the items, which is a text of your own: <c>count => $"after {count}"</c>.
    /// Null if there is none.</param>
    /// <param name="isNewestFirst">Whether the list came newest first up to here.</param>
    /// <param name="rawResponse">The status and the headers.</param>
    public static Page<T> Page<T>(
        IEnumerable<T> items,
        PaginationInfo? pagination = null,
        ResponseMeta? meta = null,
        bool hasMore = false,
        IEnumerable<MalformedItem>? malformedItems = null,
        Func<int, string?>? checkpointAfter = null,
        bool isNewestFirst = true,
        RawResponse? rawResponse = null) =>
        new([.. items ?? throw new ArgumentNullException(nameof(items))], pagination, meta, hasMore)
        {
            MalformedItems = [.. malformedItems ?? []],
            CheckpointAfter = checkpointAfter,
            IsNewestFirst = isNewestFirst,
            RawResponse = rawResponse,
        };

    /// <summary>Makes a list of pages, which may fail behind the last of them.</summary>
    /// <param name="pages">The pages, in order.</param>
    /// <param name="failure">What is thrown when the pages have been enumerated; null ends the list.</param>
    public static AsyncPageable<T> AsyncPageable<T>(IEnumerable<Page<T>> pages, Exception? failure = null)
    {
        return Truedy.Generated.AsyncPageable<T>.FromPages(WithFailure(pages ?? throw new ArgumentNullException(nameof(pages))));

        IEnumerable<Page<T>> WithFailure(IEnumerable<Page<T>> all)
        {
            foreach (var page in all)
                yield return page;
            if (failure is not null)
                throw failure;
        }
    }

    /// <summary>Makes an item with the place behind it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="checkpoint">The place, which is a text of your own; null if there is none.</param>
    public static Checkpointed<T> Checkpointed<T>(T item, string? checkpoint = null) =>
        new(Page([item], checkpointAfter: _ => checkpoint), index: 0);

    /// <summary>Makes an item that could not be read.</summary>
    /// <param name="rawJson">The item as it came.</param>
    /// <param name="index">Its place among the items of the response, from 0.</param>
    /// <param name="jsonPath">Where in the response the fault is, such as <c>data[3].status</c>; null if it is the item.</param>
    /// <param name="reason">What was expected there and what was found.</param>
    public static MalformedItem MalformedItem(
        string rawJson, int index = 0, string? jsonPath = null, string reason = "expected an item, found something else") =>
        new(
            index,
            jsonPath ?? FormattableString.Invariant($"data[{index}]"),
            reason,
            Utf8.Bytes(rawJson ?? throw new ArgumentNullException(nameof(rawJson))));

    /// <summary>Makes a way in which an answer is not as its contract says.</summary>
    /// <param name="operation">The operation without its arguments, such as <c>GET calls</c>.</param>
    /// <param name="kind">What is not as it should be.</param>
    /// <param name="name">The type in C# and the member or the word in JSON: <c>Call.cost_credits</c>.</param>
    /// <param name="count">How often it is so in the answer.</param>
    public static ContractDrift ContractDrift(string operation, ContractDriftKind kind, string name, int count = 1) =>
        new(operation, kind, name, count);

    /// <summary>Makes something that a list has noticed.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="itemType">What is listed.</param>
    /// <param name="malformedItem">The item that could not be read; null if it is something else.</param>
    public static ListEvent ListEvent(ListEventKind kind, string itemType = "Call", MalformedItem? malformedItem = null) =>
        new(kind, itemType, malformedItem);

    /// <summary>Makes what came around the body of an answer.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="attempts">How many attempts were made.</param>
    public static RawResponse RawResponse(
        HttpStatusCode statusCode = HttpStatusCode.OK, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>? headers = null, int attempts = 1) =>
        new(statusCode, ApiErrors.Headers(headers ?? []), attempts);

    /// <summary>Makes a response of one value, unwrapped from its envelope.</summary>
    /// <param name="value">What was asked for.</param>
    /// <param name="meta">What the API said about the response.</param>
    /// <param name="rawResponse">The status and the headers.</param>
    public static Response<T> Response<T>(T value, ResponseMeta? meta = null, RawResponse? rawResponse = null)
        where T : class => new(value, meta, rawResponse);

    /// <summary>Makes what is thrown for an error status, of the type that the client throws: <see cref="TruedyAuthenticationException"/> for 401
    /// and 403, <see cref="TruedyRateLimitException"/> for 429.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errorCode">The API's own code, such as <c>validation_error</c>.</param>
    /// <param name="errorMessage">The API's own explanation.</param>
    /// <param name="requestId">The id to quote to support.</param>
    /// <param name="details">What the API adds about the error.</param>
    /// <param name="retryAt">When the API expects the request to succeed.</param>
    /// <param name="attempts">How many attempts were made.</param>
    /// <param name="headers">The headers of the answer; null for none.</param>
    /// <param name="responseBody">The body of the answer.</param>
    public static TruedyApiException TruedyApiException(
        HttpStatusCode statusCode,
        string? errorCode = null,
        string? errorMessage = null,
        string? requestId = null,
        JToken? details = null,
        DateTimeOffset? retryAt = null,
        int attempts = 1,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>? headers = null,
        string? responseBody = null) =>
        ApiErrors.Typed(new TruedyApiException(FormattableString.Invariant($"A request failed with HTTP {(int)statusCode}."))
        {
            StatusCode = statusCode,
            ErrorCode = errorCode,
            ErrorMessage = errorMessage,
            RequestId = requestId,
            Details = details,
            RetryAt = retryAt,
            Attempts = attempts,
            Headers = ApiErrors.Headers(headers ?? []),
            ResponseBody = responseBody,
        });
}
