namespace Truedy.CodeGeneration;

/// <summary>The first of some names that is free; if none is, the last of them is counted on.</summary>
internal static class FreeName
{
    public static string Of(IReadOnlyList<string> names, Func<string, bool> isFree) =>
        names.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(each => $"{names[^1]}{each}")).First(isFree);
}
