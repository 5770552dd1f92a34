namespace Truedy.Generated.Internal;

/// <summary>
/// How many pages to have under way ahead: none at first, and twice as many each time that whoever enumerates comes back for more, as a file system
/// reads ahead; none again if the list moved or the API cannot keep up. Or always as many as the options say.
/// </summary>
/// <param name="given">How many the options say; null if they leave it open.</param>
internal sealed class ReadAhead(int? given)
{
    private const int MostPages = 8;
    private const int MostBytes = 8 * 1024 * 1024;
    private const int PassedPagesForOne = 8;

    private int _pages;
    private int _passed;
    private int _largest = 1;

    /// <summary>How many pages may be under way.</summary>
    public int Pages => given ?? Math.Min(_pages, MostBytes / _largest);

    /// <summary>How many of them if nobody knows whether the list goes on: few in proportion to those that were passed, since all
    /// may be for nothing.</summary>
    public int PagesIntoTheUnknown => given ?? Math.Min(Pages, _passed / PassedPagesForOne);

    /// <summary>A page has come.</summary>
    /// <param name="bytes">How long its body was; 0 if nobody knows.</param>
    public void Came(int bytes) => (_passed, _largest) = (_passed + 1, Math.Max(_largest, bytes));

    /// <summary>Whoever enumerates has come back for another page.</summary>
    public void Grow() => _pages = Math.Min(Math.Max(1, 2 * _pages), MostPages);

    /// <summary>What was asked for ahead was of no use.</summary>
    public void StartAnew() => _pages = 0;
}
