namespace Truedy.Generated.Internal;

/// <summary>A set of hashes that are not 0, in 11 to 21 bytes each: a list of a million items in no order keeps all of them.</summary>
internal sealed class IdSet
{
    private const int LeastBits = 6;
    private const ulong Mixer = 0x9E3779B97F4A7C15;     // 2^64 through the golden ratio: its product spreads over the highest bits

    private ulong[] _slots = new ulong[1 << LeastBits];     // 0 if it is free
    private int _bits = LeastBits;
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
        _slots = new ulong[1 << ++_bits];
        foreach (var id in ids)
        {
            if (id != 0)
                _slots[SlotOf(id)] = id;
        }
    }

    // Where it is, or would be.
    private int SlotOf(ulong id)
    {
        var slot = (int)(unchecked(id * Mixer) >> (64 - _bits));
        while (_slots[slot] != 0 && _slots[slot] != id)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
