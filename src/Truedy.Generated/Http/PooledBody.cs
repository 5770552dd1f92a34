using System.Buffers;

namespace Truedy.Generated.Internal;

/// <summary>A response body in a pooled buffer; disposing gives the buffer back.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int UsualSize = 64 * 1024;
    private const int MostTaken = 1024 * 1024;  // What a length header announces is believed up to here; beyond, memory is taken for what has come.

    private byte[] _buffer;
    private int _length;

    private PooledBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads the body up to its end, or up to the first byte beyond <paramref name="limit"/>: a length above
    /// it means that there was more.</summary>
    /// <exception cref="IOException">The body broke off, or could not be decompressed.</exception>
    public static Task<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit + 1, mayBreakOff: false, cancellationToken);

    /// <summary>Reads the first bytes of the body, as many as come.</summary>
    public static Task<PooledBody> ReadStartAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, mayBreakOff: true, cancellationToken);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private static async Task<PooledBody> ReadAsync(HttpContent content, int end, bool mayBreakOff, CancellationToken cancellationToken)
    {
        var body = new PooledBody((int)Math.Min(Math.Min(content.Headers.ContentLength ?? UsualSize, MostTaken) + 1, end));
        try
        {
            await body.FillAsync(content, end, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch (Exception thrown) when (mayBreakOff && thrown is (IOException or HttpRequestException))
        {
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private async Task FillAsync(HttpContent content, int end, CancellationToken cancellationToken)
    {
        try
        {
#if NETSTANDARD2_0
            using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
            for (var read = 1; read > 0 && _length < end; _length += read)
            {
                Reserve(end);
                var room = Math.Min(_buffer.Length, end) - _length;
#if NETSTANDARD2_0
                read = await stream.ReadAsync(_buffer, _length, room, cancellationToken).ConfigureAwait(false);
#else
                read = await stream.ReadAsync(_buffer.AsMemory(_length, room), cancellationToken).ConfigureAwait(false);
#endif
            }
        }
        catch (Exception thrown) when (thrown is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
        {
            // Which exception a corrupt body is depends on how it was compressed.
            throw new IOException("The body could not be decompressed.", thrown);
        }
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
