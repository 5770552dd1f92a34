namespace Truedy.Generated.Internal;

/// <summary>The body of a request, which every attempt writes anew.</summary>
internal abstract class RequestBody(string mediaType)
{
    public string MediaType { get; } = mediaType;

    /// <summary>Whether a second attempt can write what the first one has written.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>In bytes; null if only writing it tells.</summary>
    public abstract long? Length { get; }

    public abstract Task WriteAsync(Stream target, CancellationToken cancellationToken);
}
