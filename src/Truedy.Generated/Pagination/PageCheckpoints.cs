namespace Truedy.Generated.Internal;

/// <summary>The checkpoints after each item of a page, made when they are asked for.</summary>
/// <param name="Before">The place before the page.</param>
/// <param name="Passed">The items passed last with the whole page, those that were known before it among them.</param>
/// <param name="Keys">All that the answer held.</param>
/// <param name="Fresh">The indexes of what was new of it.</param>
/// <param name="Malformed">By index, what could not be read; null if everything could.</param>
internal sealed record PageCheckpoints(Checkpoint Before, TiedItems Passed, ItemKey[] Keys, List<int> Fresh, MalformedItem?[]? Malformed)
{
    /// <summary>The place after so many items, and what could not be read behind them.</summary>
    public string After(int count)
    {
        var (offset, last) = (Before.Offset, Before.Last.Copy());
        foreach (var index in Fresh)
        {
            if (Malformed?[index] is null && count-- == 0)
                return At(offset, last);
            offset = Before.Offset + index + 1;
            if (Keys[index].HasPlace)
                last.Add(Keys[index]);
        }
        return At(Math.Max(offset, Before.Offset + Array.FindLastIndex(Keys, Passed.Contains) + 1), Passed);
    }

    private string At(int offset, TiedItems last) => (Before with { Offset = offset, Last = last }).ToString();
}
