namespace Truedy.ContractChange.Contracts;

/// <summary>A fact that came, went or changed between two contracts.</summary>
internal sealed record Difference(Fact? Before, Fact? After)
{
    public FactKind Kind => Any.Kind;

    public string Name => Any.Name;

    public bool IsAdded => Before is null;

    public bool IsRemoved => After is null;

    /// <summary>Whether a consumer who did nothing wrong may fail after it.</summary>
    public bool IsBreaking => (Before, After) switch
    {
        _ when Kind is FactKind.Document or FactKind.Text or FactKind.Schema => false, // What a schema's name means to consumers is seen in C#
        _ when Kind is FactKind.Limit => Any.IsSent && Limits.IsTighter(Any.Name, Before?.Type, After?.Type),
        _ when Kind is FactKind.Answer && !IsSuccess => false,
        (null, { IsSent: true, IsRequired: true }) => true,
        (null, _) => false,
        (_, null) => true,
        var (before, after) => before.Type != after.Type || IsStricter(before, after),
    };

    private Fact Any => (After ?? Before)!;

    private bool IsSuccess => Name.Contains(": 2", StringComparison.Ordinal);

    private static bool IsStricter(Fact before, Fact after) => after.IsSent
        ? (after.IsRequired && !before.IsRequired) || (before.IsNullable && !after.IsNullable)
        : (before.IsRequired && !after.IsRequired) || (after.IsNullable && !before.IsNullable);

    /// <summary>What differs, without what only came or went along with something else.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        var (old, now) = (before.ToLookup(Key), after.ToLookup(Key));
        var removed = before.Where(each => !now.Contains(Key(each))).Select(each => new Difference(each, null));
        var added = after.Where(each => !old.Contains(Key(each))).Select(each => new Difference(null, each));
        var changed = now.Where(each => old.Contains(each.Key)).Select(each => Between([.. old[each.Key]], [.. each])).OfType<Difference>();
        return [.. WithoutParts(removed).Concat(WithoutParts(added)).Concat(changed).OrderBy(each => each.Kind)];
    }

    // A choice between shapes may say several things of one place.
    private static Difference? Between(List<Fact> before, List<Fact> after)
    {
        var gone = before.Find(each => !after.Exists(other => other.ToString() == each.ToString()));
        var come = after.Find(each => !before.Exists(other => other.ToString() == each.ToString()));
        return gone is null && come is null ? null : new Difference(gone ?? before[0], come ?? after[0]);
    }

    private static (bool, string) Key(Fact fact) => (fact.Kind == FactKind.Text, fact.Name);

    private static IEnumerable<Difference> WithoutParts(IEnumerable<Difference> differences)
    {
        var all = differences.DistinctBy(each => Key(each.Any)).ToList();
        var names = all.Where(each => each.Kind != FactKind.Text).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        return all.Where(each => each.Any.Parent is not { } parent || !names.Contains(parent));
    }
}
