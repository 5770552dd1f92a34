using System.Diagnostics.Metrics;

namespace Truedy.Generated.Internal;

/// <summary>Tells whoever watches, a listener of the meter or the callback of the options, where answers are not as their contract says.</summary>
internal sealed class DriftSignal(Action<ContractDrift>? callback)
{
    private const int MostNames = 1000;     // A metric keeps a series for every name, for as long as the process runs.

    private static readonly Counter<long> Counter = Telemetry.Meter.CreateCounter<long>(
        "truedy.contract.drift", "{difference}", "Members, words and timestamps of answers that are not as the contract says, by kind and name.");

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether anybody wants to be told.</summary>
    public bool IsWatched => callback is not null || Counter.Enabled;

    public void Tell(ApiRequest request, DriftNotes notes)
    {
        var operation = request.ToString();
        var drifts = notes.All.Select(each => new ContractDrift(operation, each.Kind, each.Name, each.Count)).ToArray();
        foreach (var drift in drifts)
            Counter.Add(drift.Count, new("operation", operation), new("kind", drift.Kind.ToString()), new("name", Bounded(drift.Name)));
        foreach (var drift in drifts)
            callback?.Invoke(drift);
    }

    private string Bounded(string name)
    {
        lock (_names)
            return _names.Contains(name) || (_names.Count < MostNames && _names.Add(name)) ? name : PlainName.Other;
    }
}
