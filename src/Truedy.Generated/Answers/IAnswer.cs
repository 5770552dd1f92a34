namespace Truedy.Generated.Internal;

/// <summary>What an operation returns, and keeps the status and the headers that it came with.</summary>
internal interface IAnswer
{
    RawResponse? RawResponse { get; set; }

    /// <summary>The request id that the body says; null if it says none.</summary>
    string? RequestId { get; }
}
