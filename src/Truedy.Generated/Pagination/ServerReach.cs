namespace Truedy.Generated.Internal;

/// <summary>How many items a server gives in one page: as many as it says, or as it ever gave, once it gave fewer although more follow.</summary>
internal sealed class ServerReach(int largestPage)
{
    private int _told = int.MaxValue;
    private int _largest;
    private bool _cameShort;

    public int Most => Math.Min(Math.Min(largestPage, _told), _cameShort ? _largest : int.MaxValue);

    public void Learn(PageView page)
    {
        _largest = Math.Max(_largest, page.Items.Length);
        _cameShort |= page.Items.Length < page.Allowed && page.HasMore != false;
        _told = page.Allowed < page.Limit ? page.Allowed : _told;
    }

    /// <summary>Whether a page holds all that the server gives, so that it says nothing of what follows.</summary>
    public bool IsFull(PageView page) => page.Items.Length > 0 && page.Items.Length >= Math.Min(page.Allowed, Most);
}
