namespace Truedy.Generated.Testing;

/// <summary>A request that reached the sandbox, whatever became of it. Headers are not kept, so the key is not either.</summary>
/// <param name="Number">1 for the first request, in the order of arrival.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathAndQuery">The path and the query as they were sent.</param>
/// <param name="ReceivedAt">When it arrived, by the clock of the sandbox.</param>
public sealed record SandboxRequest(int Number, string Method, string PathAndQuery, DateTimeOffset ReceivedAt)
{
    /// <summary>What was made to go wrong with it; null when nothing was.</summary>
    public Fault? Fault { get; init; }
}
