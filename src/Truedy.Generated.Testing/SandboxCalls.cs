namespace Truedy.Generated.Testing;

/// <summary>
/// The calls of a sandbox, newest first. They may be changed while they are listed, from any thread; every answer is made of the calls
/// of one moment. Of calls created at the same time, the one added last comes first.
/// </summary>
public sealed class SandboxCalls
{
    private readonly List<SandboxCall> _calls = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    internal SandboxCalls()
    {
    }

    /// <summary>How many calls there are now.</summary>
    public int Count
    {
        get
        {
            lock (_calls)
                return _calls.Count;
        }
    }

    /// <summary>A copy of the calls as they are now, newest first.</summary>
    public IReadOnlyList<SandboxCall> Snapshot()
    {
        lock (_calls)
            return [.. _calls];
    }

    /// <summary>Adds a call at its place by <see cref="SandboxCall.CreatedAt"/>.</summary>
    /// <exception cref="ArgumentException">There is a call of that id.</exception>
    public void Add(SandboxCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_calls)
            Insert(call);
    }

    /// <summary>Adds calls in one step: no request sees a part of them.</summary>
    /// <exception cref="ArgumentException">Two calls have the same id; none was added.</exception>
    public void AddRange(IEnumerable<SandboxCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        SandboxCall[] all = [.. calls];
        lock (_calls)
        {
            HashSet<string> ids = new(_ids, StringComparer.Ordinal);
            if (all.FirstOrDefault(call => !ids.Add(call.Id)) is { } twice)
                throw SameId(twice.Id);
            foreach (SandboxCall call in all)
                Insert(call);
        }
    }

    /// <summary>Removes a call; false when there is none of that id.</summary>
    public bool Remove(string id)
    {
        lock (_calls)
        {
            if (!_ids.Remove(id))
                return false;
            _calls.RemoveAt(IndexOf(id));
            return true;
        }
    }

    /// <summary>
    /// Replaces a call by what <paramref name="change"/> makes of it, such as <c>call => call with { Status = "failed" }</c>; false when
    /// there is none of that id. It keeps its place unless its time of creation changes.
    /// </summary>
    /// <exception cref="ArgumentException">The change gives the call the id of another one.</exception>
    public bool Change(string id, Func<SandboxCall, SandboxCall> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_calls)
        {
            if (!_ids.Contains(id))
                return false;

            int index = IndexOf(id);
            SandboxCall changed = change(_calls[index]);
            bool sameId = changed.Id == id;
            if (!sameId && _ids.Contains(changed.Id))
                throw SameId(changed.Id);

            if (sameId && changed.CreatedAt == _calls[index].CreatedAt)
            {
                _calls[index] = changed;
                return true;
            }

            _calls.RemoveAt(index);
            _ids.Remove(id);
            Insert(changed);
            return true;
        }
    }

    /// <summary>Removes every call.</summary>
    public void Clear()
    {
        lock (_calls)
        {
            _calls.Clear();
            _ids.Clear();
        }
    }

    private void Insert(SandboxCall call)
    {
        if (!_ids.Add(call.Id))
            throw SameId(call.Id);

        int low = 0;
        int high = _calls.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_calls[middle].CreatedAt > call.CreatedAt)
                low = middle + 1;
            else
                high = middle;
        }

        _calls.Insert(low, call);
    }

    private int IndexOf(string id) => _calls.FindIndex(call => call.Id == id);

    private static ArgumentException SameId(string id) => new($"There is a call '{id}' already. Give each call of a sandbox its own Id.", nameof(id));
}
