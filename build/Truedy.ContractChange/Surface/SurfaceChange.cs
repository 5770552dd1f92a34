namespace Truedy.ContractChange.Surface;

/// <summary>How the public surface changed: what is there no more, and what is new. A member that changed is both.</summary>
internal sealed record SurfaceChange(IReadOnlyList<SurfaceMember> Removed, IReadOnlyList<SurfaceMember> Added)
{
    public bool IsEmpty => Removed.Count + Added.Count == 0;

    /// <summary>Whether something that a consumer may use is gone or different, or something is new that a consumer has to implement.</summary>
    public required bool IsBreaking { get; init; }

    public static SurfaceChange Between(string before, string after)
    {
        var (old, now) = (SurfaceText.Members(before), SurfaceText.Members(after));
        var (removed, added) = (old.Except(now).ToList(), now.Except(old).ToList());
        var types = new SurfaceTypes(old, now);
        var isBreaking = removed.Exists(each => !types.HasStill(each)) || added.Exists(types.HasToBeImplemented);
        return new SurfaceChange(removed, added) { IsBreaking = isBreaking };
    }

    /// <summary>The lines of a diff, type by type.</summary>
    public IEnumerable<string> Diff() => Removed.Concat(Added).Select(each => each.Type).Distinct().Order(StringComparer.Ordinal).SelectMany(Diff);

    private IEnumerable<string> Diff(string type)
    {
        var (removed, added) = (Removed.Where(each => each.Type == type).ToList(), Added.Where(each => each.Type == type).ToList());
        var minus = removed.SelectMany(each => each.Lines).Select(each => "-" + each);
        var plus = added.SelectMany(each => each.Lines).Select(each => "+" + each);
        return removed.Concat(added).Any(each => each.IsHead) ? minus.Concat(plus) : minus.Concat(plus).Prepend(" " + type);
    }
}
