namespace Truedy.Generated;

/// <summary>What every generated client of the API has in common: how it is made, how it sends, how it lists, how it is disposed of.</summary>
/// <remarks>Thread-safe: make one and share it. Derive from the generated clients, not from this.</remarks>
public abstract partial class TruedyServiceClient : IDisposable
{
    private ApiConnection? _connection;
    private bool _isAhead;

    // What these do is said to the consumer where he sees it, at the constructors of the generated clients.
    private protected TruedyServiceClient(string apiKey)
        : this(new TruedyClientOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) }, httpClient: null)
    {
    }

    private protected TruedyServiceClient(TruedyClientOptions? options)
        : this(options, httpClient: null)
    {
    }

    private protected TruedyServiceClient(HttpClient httpClient, TruedyClientOptions? options)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private protected TruedyServiceClient()
    {
    }

    private TruedyServiceClient(TruedyClientOptions? options, HttpClient? httpClient) =>
        _connection = new ApiConnection(httpClient, options ?? new TruedyClientOptions());

    private ApiConnection Connection =>
        _connection ?? throw new InvalidOperationException(
            "This client was made without a connection, for mocking: override the member that is called.");

    /// <summary>The same client, on the same connection, whose requests are sent otherwise. Disposing of it does nothing.</summary>
    private protected static TClient __With<TClient>(TClient client, RequestOptions options)
        where TClient : TruedyServiceClient
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        var other = (TClient)client.MemberwiseClone();
        other._connection = client._connection?.With(options);
        return other;
    }

    /// <summary>Closes the connection that the client made for itself. Requests under way are stopped.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()" />
    /// <param name="disposing">Whether this is called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _connection?.Dispose();
    }
}
