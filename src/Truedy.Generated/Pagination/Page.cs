using System.Text.Json.Serialization;

namespace Truedy.Generated;

/// <summary>One page of a list, unwrapped from its envelope.</summary>
/// <remarks>System.Text.Json writes it as the API does, <c>{data, pagination, meta}</c>, with <c>has_more</c>; what the
/// client knows besides is left out.</remarks>
/// <typeparam name="T">What is listed.</typeparam>
public class Page<T>
{
    /// <summary>Makes a page, as a test of your own code may want to.</summary>
    /// <param name="items">What the page holds.</param>
    /// <param name="pagination">What the API said about its place in the list.</param>
    /// <param name="meta">What the API said about the response.</param>
    /// <param name="hasMore">Whether more items follow in the list.</param>
    [JsonConstructor]
    public Page(IReadOnlyList<T> items, PaginationInfo? pagination = null, ResponseMeta? meta = null, bool hasMore = false)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        Pagination = pagination;
        Meta = meta;
        HasMore = hasMore;
    }

    /// <summary>Unwraps a page that was asked for at an offset, with at most so many items.</summary>
    internal Page(
        IReadOnlyList<T> items,
        int offset,
        int limit,
        PaginationInfo? pagination,
        ResponseMeta? meta,
        IReadOnlyList<MalformedItem> malformedItems,
        RawResponse? rawResponse)
        : this(items, pagination, meta, MayHaveMore(offset, items.Count + malformedItems.Count, limit, pagination)) =>
        (MalformedItems, RawResponse) = (malformedItems, rawResponse);

    /// <summary>The items. While a list is enumerated, those that an earlier page already had are left out.</summary>
    [JsonPropertyName("data")]
    public IReadOnlyList<T> Items { get; }

    /// <summary>What the API said about the page's place in the list; null if it said nothing. Its <c>Total</c> may saturate: it is a hint.</summary>
    [JsonPropertyName("pagination")]
    public PaginationInfo? Pagination { get; }

    /// <summary>What the API said about the response.</summary>
    [JsonPropertyName("meta")]
    public ResponseMeta? Meta { get; }

    /// <summary>The id of the request, to quote to support; null if the API gave none.</summary>
    [JsonIgnore]
    public string? RequestId => Meta?.RequestId is { Length: > 0 } id ? id : RawResponse?.RequestId;

    /// <summary>Whether more items follow in the list, as far as this answer tells: the API says so, or it says nothing and the page is full. True,
    /// too, if an enumeration ends here because older items, or more of them, were not asked for.</summary>
    /// <remarks>A hint, since the list moves, and what the API counts may saturate. Enumerations do not rest on it.</remarks>
    [JsonPropertyName("has_more")]
    public bool HasMore { get; }

    /// <summary>The items that are not what the contract promises, and could not be read; <see cref="Items"/> holds all others.</summary>
    [JsonIgnore]
    public IReadOnlyList<MalformedItem> MalformedItems { get; init; } = [];

    /// <summary>The place behind the page, as a short opaque text without personal data, to resume from or to list what is new since.
    /// Null if the page was fetched alone, or if the list does not come newest first.</summary>
    [JsonIgnore]
    public string? Checkpoint => CheckpointAfter?.Invoke(Items.Count);

    /// <summary>Makes the place behind so many of the items; null if there is none.</summary>
    internal Func<int, string?>? CheckpointAfter { get; init; }

    internal RawResponse? RawResponse { get; init; }

    /// <summary>
    /// Whether the list came newest first up to here, which the exactly-once guarantee rests on. If it did not, or if no item of the page has a
    /// creation time that can be read, repeated items are recognised by their ids instead. Single items without one are passed over.
    /// </summary>
    [JsonIgnore]
    public bool IsNewestFirst { get; init; } = true;

    /// <summary>The status and the headers of the answer, and how many attempts it took; null if the page did not come from the API.</summary>
    public RawResponse? GetRawResponse() => RawResponse;

    private static bool MayHaveMore(int offset, int count, int limit, PaginationInfo? said) =>
        said is null ? count >= limit : said.HasMore || offset + count < said.Total;
}
