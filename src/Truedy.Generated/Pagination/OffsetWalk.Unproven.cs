namespace Truedy.Generated.Internal;

/// <content>Going on if no page can be had that shares an item with the last one, as with tiny pages that are numbered.</content>
internal sealed partial class OffsetWalk
{
    /// <summary>Asks for the page right behind the last one instead, which proves nothing and is believed.</summary>
    /// <returns>Whether there is a last one, and the walk is not on its way back.</returns>
    public bool TryGoOnUnproven()
    {
        if (_previous is null || _stepBack > 0)
            return false;
        _overlap.IsWaived = true;
        NextOffset = _previous.End;
        return true;
    }
}
