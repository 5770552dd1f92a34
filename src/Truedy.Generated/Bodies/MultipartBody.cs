namespace Truedy.Generated.Internal;

/// <summary>Parts one after another, as RFC 7578 wants them.</summary>
/// <remarks><see cref="MultipartFormDataContent" /> leaves names without quotes, and sends <c>filename*</c>, which that RFC forbids.</remarks>
internal sealed class MultipartBody(IReadOnlyList<BodyPart> parts, string boundary) : RequestBody($"multipart/form-data; boundary={boundary}")
{
    private static readonly byte[] LineEnd = [(byte)'\r', (byte)'\n'];
    private readonly byte[] _end = Utf8.Bytes($"--{boundary}--\r\n");

    public override bool IsRepeatable => parts.All(static part => part.Content.IsRepeatable);

    public override long? Length
    {
        get
        {
            long? length = _end.Length;
            foreach (var part in parts)
                length += Head(part).Length + part.Content.Length + LineEnd.Length;
            return length;
        }
    }

    public override async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await WriteAsync(target, Head(part), cancellationToken).ConfigureAwait(false);
            await part.Content.WriteAsync(target, cancellationToken).ConfigureAwait(false);
            await WriteAsync(target, LineEnd, cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(target, _end, cancellationToken).ConfigureAwait(false);
    }

    private static Task WriteAsync(Stream target, byte[] bytes, CancellationToken cancellationToken) =>
        target.WriteAsync(bytes, 0, bytes.Length, cancellationToken);

    private byte[] Head(BodyPart part) => Utf8.Bytes($"--{boundary}\r\n{part.Headers}\r\n");
}
