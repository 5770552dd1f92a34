namespace Truedy.Generated.Tests;

internal static class AsyncSequence
{
    public static async Task<List<T>> AllAsync<T>(this IAsyncEnumerable<T> sequence)
    {
        var items = new List<T>();
        await foreach (var item in sequence)
            items.Add(item);
        return items;
    }
}
