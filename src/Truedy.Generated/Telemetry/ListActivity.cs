using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Truedy.Generated.Internal;

/// <summary>Tells of one list: a span that the spans of its pages are below, and how many items there were.</summary>
internal static class ListActivity
{
    public static async IAsyncEnumerable<Page<T>> WatchAsync<T>(
        IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var name = typeof(T).Name;
        var outside = Activity.Current;
        using var activity = Telemetry.Activities.StartActivity($"list {name}");
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
            Note(activity, name, page);
            yield return page;
        }
    }

    private static void Note<T>(Activity? activity, string name, Page<T> page)
    {
        if (page.Items.Count > 0)
            Telemetry.Items.Add(page.Items.Count, new KeyValuePair<string, object?>("truedy.item.type", name));
        if (page.MalformedItems.Count > 0)
            Telemetry.MalformedItems.Add(page.MalformedItems.Count, new KeyValuePair<string, object?>("truedy.item.type", name));
        activity?.AddEvent(new ActivityEvent("truedy.page", tags: new ActivityTagsCollection
        {
            ["truedy.offset"] = page.Pagination?.Offset,
            ["truedy.items"] = page.Items.Count,
            ["truedy.malformed_items"] = page.MalformedItems.Count,
            ["truedy.request_id"] = ApiErrors.Identifier(page.RequestId),
        }));
    }
}
