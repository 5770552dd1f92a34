namespace Truedy.Generated.Internal;

/// <content>Finding out whether the API gives all that it has in one answer, whatever offset is asked for.</content>
internal sealed partial class OffsetWalk
{
    // No list grows by so much between two requests.
    private const int FarAway = 10_000;

    private int? _nextIfNotWhole;

    // A few items have come again, and nobody says how many there are: the list has grown by just so many, or the API heeds no offset.
    private void LookFarAway() => (_nextIfNotWhole, NextOffset) = (NextOffset, NextOffset + FarAway);

    private List<int>? TakeFarAway(PageView page)
    {
        NextOffset = _nextIfNotWhole ?? NextOffset;
        _nextIfNotWhole = null;
        HasEnded = _previous is { } previous && page.Offset > previous.Offset + (FarAway / 2) && page.HasItemsOf(previous);
        return HasEnded ? [] : null;
    }
}
