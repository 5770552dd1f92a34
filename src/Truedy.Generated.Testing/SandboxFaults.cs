using System.Collections.Concurrent;

namespace Truedy.Generated.Testing;

/// <summary>What is to go wrong: a queue that the next requests take from and, once it is empty, a rule. Safe to use from any thread.</summary>
public sealed class SandboxFaults
{
    private readonly ConcurrentQueue<Fault> _queue = new();

    internal SandboxFaults()
    {
    }

    /// <summary>
    /// Decides for each request that the queue leaves alone; a null answer lets it pass. Asked for one request at a time, so it may keep
    /// state such as a seeded <see cref="Random"/>.
    /// </summary>
    public Func<SandboxRequest, Fault?>? Choose { get; set; }

    /// <summary>How many faults wait for a request.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Gives each of the next requests one fault; <see cref="Fault.None"/> lets one pass.</summary>
    public void Enqueue(params Fault[] faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        foreach (Fault fault in faults)
            _queue.Enqueue(fault ?? throw new ArgumentException("Use Fault.None to let a request pass.", nameof(faults)));
    }

    /// <summary>Forgets the queue and the rule.</summary>
    public void Clear()
    {
        _queue.Clear();
        Choose = null;
    }

    internal Fault? Next(SandboxRequest request)
    {
        Fault? fault = _queue.TryDequeue(out Fault? queued) ? queued : Choose?.Invoke(request);
        return fault == Fault.None ? null : fault;
    }
}
