using System.Diagnostics.Metrics;

namespace Truedy.Generated.Internal;

/// <summary>Tells whoever watches, a listener of the meter or the callback of the options, where answers are not as their contract says.</summary>
internal sealed class DriftSignal(Action<ContractDrift>? callback)
{
    private const int MostNames = 1000;     // A metric keeps a series for every name, for as long as the process runs.

    private static readonly Meter Meter = new("Truedy.Generated", typeof(DriftSignal).Assembly.GetName().Version?.ToString(3));
    private static readonly Counter<long> Counter = Meter.CreateCounter<long>(
        "truedy.contract.drift", "{difference}", "Members, words and time stamps of answers that are not as the contract says, by kind and name.");

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Sends a request, and tells of the answer that it gets in the end. Where nobody watches, it is sent as it is.</summary>
    public Task<T> WatchAsync<T>(ApiRequest request, BodyReader.Read<T> read, Func<BodyReader.Read<T>, Task<T>> send) =>
        callback is not null || Counter.Enabled ? NoteAsync(request, read, send) : send(read);

    private async Task<T> NoteAsync<T>(ApiRequest request, BodyReader.Read<T> read, Func<BodyReader.Read<T>, Task<T>> send)
    {
        var notes = new DriftNotes();
        var answer = await send(notes.Along(read)).ConfigureAwait(false);
        Tell(request, notes);
        return answer;
    }

    private void Tell(ApiRequest request, DriftNotes notes)
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
