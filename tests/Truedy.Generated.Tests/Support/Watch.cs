using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace Truedy.Generated.Tests;

/// <summary>Looks on from where a log or a monitor would: activities and metrics of all sources, what .NET tells of its connections, exceptions with
/// all that is inside, and what things print as.</summary>
internal sealed class Watch : IDisposable
{
    // each text once: other tests are seen too, on their own threads
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly MeterListener _metrics = new();
    private readonly ActivityListener _activities;
    private readonly NetworkEvents _events;

    public Watch()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = See,
        };
        ActivitySource.AddActivityListener(_activities);
        _events = new NetworkEvents(Note);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<byte>(See);
        _metrics.SetMeasurementEventCallback<short>(See);
        _metrics.SetMeasurementEventCallback<int>(See);
        _metrics.SetMeasurementEventCallback<long>(See);
        _metrics.SetMeasurementEventCallback<float>(See);
        _metrics.SetMeasurementEventCallback<double>(See);
        _metrics.SetMeasurementEventCallback<decimal>(See);
        _metrics.Start();
    }

    public IReadOnlyCollection<string> Seen => [.. _seen.Keys];

    /// <summary>Sees what a thing prints as; of an exception all that is not on a property which says that it holds the answer.</summary>
    public void See(object? thing)
    {
        Note(thing?.ToString());
        if (thing is not Exception fault)
            return;
        foreach (var text in new[] { fault.Message, fault.Source, fault.HelpLink })
            Note(text);
        foreach (DictionaryEntry entry in fault.Data)
            Note($"{entry.Key}={entry.Value}");
        foreach (var inner in fault is AggregateException several ? several.InnerExceptions : [.. new[] { fault.InnerException }.OfType<Exception>()])
            See(inner);
    }

    /// <summary>Fails if any of the canaries was seen.</summary>
    public void AssertFreeOf(IEnumerable<string> canaries)
    {
        var seen = Seen;
        Assert.NotEmpty(seen);
        foreach (var canary in canaries)
            Assert.DoesNotContain(seen, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose()
    {
        _activities.Dispose();
        _events.Dispose();
        _metrics.Dispose();
    }

    private void See(Activity activity)
    {
        Note($"{activity.DisplayName} {activity.StatusDescription} {activity.TraceStateString}");
        See(activity.TagObjects);
        foreach (var said in activity.Baggage)
            Note($"{said.Key}={said.Value}");
        foreach (var happened in activity.Events)
        {
            Note(happened.Name);
            See(happened.Tags);
        }
    }

    private void See<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        Note(instrument.Name);
        See(tags.ToArray());
    }

    private void See(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            Note($"{tag.Key}={tag.Value}");
    }

    private void Note(string? text) => _seen.TryAdd(text ?? "", true);

    /// <summary>The event sources of HTTP, sockets, names and TLS.</summary>
    private sealed class NetworkEvents(Action<string> note) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            note?.Invoke($"{eventData.EventSource.Name}/{eventData.EventName} {string.Join(' ', eventData.Payload ?? (IEnumerable<object?>)[])}");
    }
}
