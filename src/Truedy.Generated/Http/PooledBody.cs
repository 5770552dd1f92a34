using System.Buffers;

namespace Truedy.Generated;

/// <summary>A response body in a pooled buffer; disposing gives the buffer back.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int UsualSize = 64 * 1024;
    private const int MostTaken = 1024 * 1024;  // What a length header announces is believed up to here; beyond, memory is taken for what has come.

    private byte[] _buffer;
    private int _length;

    private PooledBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads the body up to its end, or up to the first byte beyond <paramref name="limit"/>: a length above it means that there was more.</summary>
    public static async Task<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var end = limit + 1;
        var body = new PooledBody((int)Math.Min(Math.Min(content.Headers.ContentLength ?? UsualSize, MostTaken) + 1, end));
        try
        {
#if NETSTANDARD2_0
            using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
            for (var read = 1; read > 0 && body._length < end; body._length += read)
            {
                body.Reserve(end);
                var room = Math.Min(body._buffer.Length, end) - body._length;
#if NETSTANDARD2_0
                read = await stream.ReadAsync(body._buffer, body._length, room, cancellationToken).ConfigureAwait(false);
#else
                read = await stream.ReadAsync(body._buffer.AsMemory(body._length, room), cancellationToken).ConfigureAwait(false);
#endif
            }
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Reserve(int end)
    {
        if (_length < _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, end));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
