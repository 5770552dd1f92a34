namespace Truedy.Generated;

/// <summary>A file that the API answered with. Dispose of it to let its connection go.</summary>
/// <remarks>
/// Nothing is buffered: the bytes come from the connection while <see cref="Content" /> is read. What fails then is an <see cref="IOException" />,
/// since the request itself has succeeded.
/// </remarks>
public class FileResponse : IDisposable, IAsyncDisposable
{
    private readonly IDisposable? _connection;

    /// <summary>Makes a file, as a test of your own code may want to.</summary>
    /// <param name="content">The bytes. Disposing of the file disposes of the stream.</param>
    public FileResponse(Stream content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    internal FileResponse(Stream content, IDisposable connection)
        : this(content) => _connection = connection;

    /// <summary>The bytes, which can be read once.</summary>
    public Stream Content { get; }

    /// <summary>What the API calls the file, never with a folder; null if it says nothing.</summary>
    public string? FileName { get; init; }

    /// <summary>What the bytes are, such as <c>audio/wav</c>; null if the API says nothing.</summary>
    public string? MediaType { get; init; }

    /// <summary>The length in bytes; null if the API does not say it, or compressed the bytes on their way.</summary>
    public long? Length { get; init; }

    /// <summary>The id of the request, to quote to support; null if the API gave none.</summary>
    public string? RequestId { get; init; }

    internal RawResponse? RawResponse { get; init; }

    /// <summary>The status and the headers of the answer; null if the file did not come from the API.</summary>
    public RawResponse? GetRawResponse() => RawResponse;

    /// <summary>Lets the connection go.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()" />
    public virtual async ValueTask DisposeAsync()
    {
#if NETSTANDARD2_0
        await Task.CompletedTask.ConfigureAwait(false);
#else
        await Content.DisposeAsync().ConfigureAwait(false);
#endif
        Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()" />
    /// <param name="disposing">Whether this is called from <see cref="Dispose()" />.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Content.Dispose();
        _connection?.Dispose();
    }
}
