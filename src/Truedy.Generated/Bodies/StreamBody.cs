using System.Diagnostics.CodeAnalysis;

namespace Truedy.Generated.Internal;

/// <summary>A body that a caller's stream holds, from where the stream stands to its end. The stream stays open.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore that nobody waits for by handle holds nothing to dispose of")]
internal sealed class StreamBody : RequestBody
{
    private const int ChunkSize = 80 * 1024;

    private readonly Stream _source;
    private readonly long _start;
    private readonly SemaphoreSlim _turn = new(1, 1);   // An attempt that was given up may still be reading when the next one begins.

    public StreamBody(Stream source, string mediaType)
        : base(mediaType)
    {
        _source = source.CanRead ? source : throw new ArgumentException("The stream of the body cannot be read.", nameof(source));
        _start = source.CanSeek ? source.Position : 0;
    }

    public override bool IsRepeatable => _source.CanSeek;

    public override long? Length => _source.CanSeek ? Math.Max(_source.Length - _start, 0) : null;

    public override async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_source.CanSeek)
                _source.Position = _start;
            await _source.CopyToAsync(target, ChunkSize, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
