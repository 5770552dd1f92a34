using System.Buffers;

namespace Truedy.Generated.Internal;

/// <summary>Reads lines as they come, whatever ends them (CR, LF or both), and waits for nothing that a line does not need.</summary>
/// <param name="stream">What they are read from.</param>
/// <param name="longest">How many bytes a line may have.</param>
internal sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private const int UsualSize = 4 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
    private int _start;
    private int _end;
    private bool _isAfterReturn;

    /// <summary>The next line, good until the next call; null at the end.</summary>
    /// <exception cref="BodyException">The line is too long.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        for (var searched = 0; ;)
        {
            SkipLineFeed();
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\r', (byte)'\n');
            if (length >= 0)
                return Take(searched + length, ending: 1);
            searched = _end - _start;
            if (searched > longest)
                throw BodyException.TooLong();
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return searched == 0 ? (ReadOnlyMemory<byte>?)null : Take(searched, ending: 0);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        (_start, _end) = (0, 0);
    }

    // The line feed after a carriage return may come much later than the line that both end.
    private void SkipLineFeed()
    {
        if (!_isAfterReturn || _start == _end)
            return;
        if (_buffer[_start] == '\n')
            _start++;
        _isAfterReturn = false;
    }

    private ReadOnlyMemory<byte> Take(int length, int ending)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + ending;
        _isAfterReturn = ending > 0 && _buffer[_start - 1] == '\r';
        return line;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
#if NETSTANDARD2_0
        var read = await stream.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken).ConfigureAwait(false);
#else
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#endif
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        var old = _buffer;
        if (_end - _start == old.Length)
            _buffer = ArrayPool<byte>.Shared.Rent(2 * old.Length);
        old.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_buffer != old)
            ArrayPool<byte>.Shared.Return(old);
    }
}
