namespace Truedy.Generated.Internal;

/// <summary>Finds items by page number: of all page sizes the one whose pages have one that begins no later than is
/// asked, and reaches furthest.</summary>
internal static class NumberedPage
{
    /// <summary>The page that covers an offset and as many as can be of the items behind it.</summary>
    /// <param name="offset">Where the page has to begin at the latest.</param>
    /// <param name="wanted">How many items behind the offset are wanted.</param>
    /// <param name="most">How many items a page may have.</param>
    /// <returns>Where it begins, a multiple of its size, and its size.</returns>
    public static (int Offset, int Size) Covering(int offset, int wanted, int most)
    {
        var (best, reached) = ((Offset: 0, Size: 1), -1);
        for (var size = 1; size <= most && reached < wanted; size++)
        {
            var start = offset / size * size;
            if (start + size - offset > reached)
                (best, reached) = ((start, size), start + size - offset);
        }
        return best;
    }
}
