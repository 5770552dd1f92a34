namespace Truedy.Generated.Internal;

/// <summary>A set of hashes that are not 0, in 11 to 21 bytes each: a list of a million items in no order keeps all of them. Their lowest bits, which
/// <see cref="ItemKey.Hash"/> spreads well, say where they go.</summary>
internal sealed class IdSet
{
    private ulong[] _slots = new ulong[64];     // as many as a power of two; 0 if it is free
    private int _count;

    public bool Contains(ulong id) => id != 0 && _slots[SlotOf(id)] == id;

    public void Add(ulong id)
    {
        var slot = SlotOf(id);
        if (_slots[slot] == id)
            return;
        _slots[slot] = id;
        if (++_count > _slots.Length * 3L / 4)
            Grow();
    }

    private void Grow()
    {
        var ids = _slots;
        _slots = new ulong[2 * ids.Length];
        foreach (var id in ids)
        {
            if (id != 0)
                _slots[SlotOf(id)] = id;
        }
    }

    // Where it is, or would be.
    private int SlotOf(ulong id)
    {
        var lowest = _slots.Length - 1;
        var slot = (int)id & lowest;
        while (_slots[slot] != 0 && _slots[slot] != id)
            slot = (slot + 1) & lowest;
        return slot;
    }
}
