using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Truedy.Generated.Internal;

/// <summary>Tells of one list: a span that the spans of its pages are below, and how many items there were.</summary>
internal static class ListActivity
{
    public static async IAsyncEnumerable<Page<T>> WatchAsync<T>(
        IAsyncEnumerable<Page<T>> pages, ListWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var outside = Activity.Current;
        using var activity = Telemetry.Activities.StartActivity($"list {watch.ItemType}");
        Activity.Current = outside;
        await using var each = pages.WithCancellation(cancellationToken).ConfigureAwait(false).GetAsyncEnumerator();
        while (true)
        {
            Page<T> page;
            outside = Activity.Current;
            try
            {
                Activity.Current = activity ?? outside;     // What is sent meanwhile, pages ahead among it, is sent for the list.
                if (!await each.MoveNextAsync())
                    break;
                page = each.Current;
            }
            catch (Exception failure)
            {
                activity?.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
                throw;
            }
            finally
            {
                Activity.Current = outside;
            }
            watch.Brings(page);
            Note(activity, page);
            yield return page;
        }
    }

    private static void Note<T>(Activity? activity, Page<T> page) =>
        activity?.AddEvent(new ActivityEvent("truedy.page", tags: new ActivityTagsCollection
        {
            ["truedy.offset"] = page.Pagination?.Offset,
            ["truedy.items"] = page.Items.Count,
            ["truedy.malformed_items"] = page.MalformedItems.Count,
            ["truedy.request_id"] = ApiErrors.Identifier(page.RequestId),
        }));
}
