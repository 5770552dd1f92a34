using Truedy.Generated;

namespace Truedy.Cli;

/// <summary>What was seen of drift in the calls that were read.</summary>
internal sealed class DriftReport
{
    private readonly Dictionary<(ContractDriftKind Kind, string Name), int> _counts = [];

    /// <summary>How many calls were looked at, those that could not be read among them.</summary>
    public int Calls { get; private set; }

    /// <summary>How many of them could not be read.</summary>
    public int MalformedCalls { get; private set; }

    /// <summary>By kind, what is most frequent first.</summary>
    public IEnumerable<DriftLine> Drift => _counts
        .OrderBy(each => each.Key.Kind).ThenByDescending(each => each.Value).ThenBy(each => each.Key.Name, StringComparer.Ordinal)
        .Select(each => new DriftLine(each.Key.Kind, each.Key.Name, each.Value));

    public void Add(ContractDrift drift) => _counts[(drift.Kind, drift.Name)] = _counts.GetValueOrDefault((drift.Kind, drift.Name)) + drift.Count;

    public void Add(Page<Call> page)
    {
        Calls += page.Items.Count + page.MalformedItems.Count;
        MalformedCalls += page.MalformedItems.Count;
    }
}
