namespace Truedy.Generated.Internal;

/// <summary>The checkpoints after each item of a page, made when they are asked for.</summary>
/// <param name="Before">The place before the page.</param>
/// <param name="Rows">The rows of the items.</param>
/// <param name="Top">The newest rows of the list.</param>
internal sealed record PageCheckpoints(Checkpoint Before, IReadOnlyList<RowKey> Rows, TiedRows? Top)
{
    /// <summary>The place after so many items.</summary>
    public string After(int count)
    {
        var last = Before.Last?.Copy();
        for (var index = 0; index < count; index++)
            last = TiedRows.Extend(last, Rows[index]);
        return (Before with { Offset = Before.Offset + count, Last = last, Top = Top }).ToString();
    }
}
