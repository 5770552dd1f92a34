namespace Truedy.Generated.Testing.Answering;

/// <summary>What every answer to one request shares: its request id and its moment.</summary>
internal readonly record struct Stamp(string RequestId, DateTimeOffset Now)
{
    // An odd factor maps numbers to numbers one to one: ids look drawn, never repeat, and are the same in every run.
    private const uint Scatter = 2654435761;

    public static Stamp Of(SandboxRequest request) => new($"req_{unchecked((uint)request.Number * Scatter):x8}", request.ReceivedAt);
}
