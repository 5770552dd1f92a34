using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Truedy.Generated.Tests;

/// <summary>Writes down what a client tells of drift, to its callback or to the meter.</summary>
internal sealed class DriftLog : IDisposable
{
    private readonly ConcurrentQueue<ContractDrift> _told = new();
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _meter = new();

    /// <summary>What the callback was told, in no order: <c>UnknownMember Call.to 2</c>.</summary>
    public IEnumerable<string> Told => _told.Select(drift => $"{drift.Kind} {drift.Name} {drift.Count}").Order(StringComparer.Ordinal);

    public IEnumerable<ContractDrift> Drifts => _told;

    /// <summary>What the meter counted since <see cref="Listen"/>, of all clients that there are: <c>GET calls UnknownMember Call.to 2</c>.</summary>
    public IEnumerable<string> Counted => _counted;

    public void Add(ContractDrift drift) => _told.Enqueue(drift);

    public void Listen()
    {
        _meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "truedy.contract.drift", Meter.Name: "Truedy.Generated" })
                listener.EnableMeasurementEvents(instrument);
        };
        _meter.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
            _counted.Enqueue($"{told["operation"]} {told["kind"]} {told["name"]} {count}");
        });
        _meter.Start();
    }

    public void Dispose() => _meter.Dispose();
}
