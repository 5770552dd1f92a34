namespace Truedy.Generated.Internal;

/// <summary>The leave to send one request, to be given back when it has ended.</summary>
internal sealed class RateLimitPass(RateLimitGate gate, TimeSpan started, bool asks) : IDisposable
{
    private bool _isOver;

    public TimeSpan Started => started;

    /// <summary>Whether the request finds out how many are allowed.</summary>
    public bool Asks => asks;

    /// <summary>The answer begins, and the API has counted the request.</summary>
    /// <param name="windows">What the answer tells about the rate limit.</param>
    public void Answered(IReadOnlyCollection<RateLimitWindow> windows) => End(isCounted: true, windows);

    /// <summary>The request was one too many, and the gate knows.</summary>
    public void RateLimited() => End(isCounted: false, []);

    /// <summary>No answer came: the API may have counted the request all the same.</summary>
    public void Dispose() => End(isCounted: true, []);

    private void End(bool isCounted, IReadOnlyCollection<RateLimitWindow> windows)
    {
        if (_isOver)
            return;
        _isOver = true;
        gate.End(this, isCounted, windows);
    }
}
