using System.Net;

namespace Truedy.Generated.Internal;

/// <summary>Hands a body to <see cref="HttpClient" /> for one attempt.</summary>
internal sealed class BodyContent : HttpContent
{
    private readonly RequestBody _body;

    public BodyContent(RequestBody body)
    {
        _body = body;
        Headers.TryAddWithoutValidation("Content-Type", body.MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _body.WriteAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.WriteAsync(stream, cancellationToken);

    // The client never sends synchronously; a handler that reads the content so has to wait for it.
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.WriteAsync(stream, cancellationToken).GetAwaiter().GetResult();
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length ?? 0;
        return _body.Length is not null;
    }
}
