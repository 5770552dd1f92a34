using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>By which parameters an operation gives its list in pieces: by offset, by page number, or not at all.</summary>
/// <param name="Size">How many items to give; null if the whole list comes.</param>
/// <param name="Place">Where to begin: an offset, or the number of a page.</param>
/// <param name="IsByNumber">Whether the place is the number of a page.</param>
internal sealed partial record Paging(JObject? Size, JObject? Place, bool IsByNumber)
{
    private const int LargestPage = 100;    // What the API gives if its contract does not say

    private static readonly string[] Sizes = ["limit", "per_page", "page_size", "perPage", "pageSize"];

    public bool IsWhole => Size is null;

    /// <summary>The number of the first page.</summary>
    public int First => Place!.TextAt(Extensions.Default) == "0" || (long?)Place!.ObjectAt(Extensions.Bounds)?["least"] == 0 ? 0 : 1;

    public long Least => Math.Max(1, (long?)Size!.ObjectAt(Extensions.Bounds)?["least"] ?? 1);

    public long Most => (long?)Size!.ObjectAt(Extensions.Bounds)?["most"] is { } most and < int.MaxValue ? most : LargestPage;

    /// <summary>How an operation pages; null if in a way that no rule knows, such as cursors.</summary>
    public static Paging? Of(Operation operation)
    {
        if (operation.Method != "get")
            return null;
        if ((Find(operation, "limit"), Find(operation, "offset")) is ({ } limit, { } offset))
            return new Paging(limit, offset, IsByNumber: false);
        if ((Sizes.Select(each => Find(operation, "limit", each)).FirstOrDefault(each => each is not null), Find(operation, "page")) is ({ } size, { } page))
            return new Paging(size, page, IsByNumber: true);
        return operation.Parameters.Any(each => each.TextAt("in") == "query" && OfPages().IsMatch(each.TextAt("name")!)) ? null : new Paging(null, null, IsByNumber: false);
    }

    private static JObject? Find(Operation operation, string part, string? otherwise = null) => operation.Parameters.FirstOrDefault(each =>
        each.TextAt("in") == "query" && each.TextAt("name") == Listings.Called(operation, part, otherwise) && each.ObjectAt("schema")!.TextAt("type") == "integer");

    [GeneratedRegex("limit|offset|page|cursor|token|size|skip|take|start|count|after|before|continu|top|max|next", RegexOptions.IgnoreCase)]
    private static partial Regex OfPages();
}
