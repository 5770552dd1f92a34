using System.Runtime.CompilerServices;

namespace Truedy.Generated.Internal;

/// <summary>A list that the API gives in one answer: one request, and one page of what is wanted of it.</summary>
internal static class WholeList
{
    public static async IAsyncEnumerable<Page<T>> PagesAsync<T>(
        int? maxItems, DateTimeOffset? createdSince, Func<T, ItemKey> key, Func<CancellationToken, Task<Page<T>>> fetch,
        CancellationToken ofList, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (maxItems == 0)
            yield break;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ofList, cancellationToken);
        var answer = await fetch(either.Token).ConfigureAwait(false);
        var since = createdSince?.UtcTicks ?? 0;
        var wanted = answer.Items.Where(item => key(item).CreatedAt is var time && (time == 0 || time >= since)).ToList();
        var items = maxItems < wanted.Count ? wanted.GetRange(0, maxItems.Value) : wanted;
        yield return new Page<T>(items, answer.Pagination, answer.Meta, hasMore: items.Count < answer.Items.Count)
        {
            MalformedItems = answer.MalformedItems,
            RawResponse = answer.RawResponse,
        };
    }
}
