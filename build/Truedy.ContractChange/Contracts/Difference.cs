namespace Truedy.ContractChange.Contracts;

/// <summary>A fact that came, went or changed between two contracts.</summary>
internal sealed record Difference(Fact? Before, Fact? After)
{
    public FactKind Kind => Any.Kind;

    /// <summary>Its name, and the one before if it has got another.</summary>
    public string Name => Before is { } before && After is { } after && before.Name != after.Name ? $"{before.Name} → {after.Name}" : Any.Name;

    public bool IsAdded => Before is null;

    public bool IsRemoved => After is null;

    /// <summary>What it does to a consumer.</summary>
    public Consequence Consequence => Weighing.Of(this);

    public bool IsBreaking => Consequence.IsBreaking;

    private Fact Any => (After ?? Before)!;

    /// <summary>What differs, without what only came or went along with something else.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        var (old, now) = (before.ToLookup(Key), after.ToLookup(Key));
        var removed = before.Where(each => !now.Contains(Key(each))).Select(each => new Difference(each, null));
        var added = after.Where(each => !old.Contains(Key(each))).Select(each => new Difference(null, each));
        var changed = now.Where(each => old.Contains(each.Key)).Select(each => Between([.. old[each.Key]], [.. each])).OfType<Difference>();
        return [.. WithoutParts(removed).Concat(WithoutParts(added)).Concat(changed).OrderBy(each => each.Kind)];
    }

    // A choice between shapes may say several things of one place. What is read-only or write-only says so in its text.
    private static Difference? Between(List<Fact> before, List<Fact> after)
    {
        var gone = before.Find(each => !after.Exists(other => Said(other) == Said(each)));
        var come = after.Find(each => !before.Exists(other => Said(other) == Said(each)));
        return gone is null && come is null ? null : new Difference(gone ?? before[0], come ?? after[0]);
    }

    private static (string, string) Said(Fact fact) =>
        (fact.Kind is FactKind.Parameter or FactKind.Answer ? fact.Name : "", fact.ToString());

    private static (bool, string) Key(Fact fact) => (fact.Kind == FactKind.Text, fact.Key);

    private static IEnumerable<Difference> WithoutParts(IEnumerable<Difference> differences)
    {
        var all = differences.DistinctBy(each => Key(each.Any)).ToList();
        var names = all.Where(each => each.Kind != FactKind.Text).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        return all.Where(each => each.Any.Parent is not { } parent || !names.Contains(parent));
    }
}
