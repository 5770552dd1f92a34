namespace Truedy.Generated.Internal;

/// <summary>A body that is in memory: JSON, text, a form.</summary>
internal sealed class BytesBody(byte[] bytes, string mediaType) : RequestBody(mediaType)
{
    public override bool IsRepeatable => true;

    public override long? Length => bytes.Length;

    public override Task WriteAsync(Stream target, CancellationToken cancellationToken) =>
        target.WriteAsync(bytes, 0, bytes.Length, cancellationToken);
}
