namespace Truedy.Generated;

/// <content>Sending a request, by what is promised as its answer.</content>
public abstract partial class TruedyServiceClient
{
    /// <summary>Sends a request whose answer is JSON.</summary>
    private protected Task<T> SendAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => Connection.ReadAsync(request.Ahead(_isAhead), read, mayBeEmpty: false, cancellationToken)!;

    /// <summary>Sends a request whose answer is JSON, or empty: then it is null.</summary>
    private protected Task<T?> SendOrNullAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => Connection.ReadAsync(request.Ahead(_isAhead), read, mayBeEmpty: true, cancellationToken);

    /// <summary>Sends a request whose answer is JSON around one value: <c>{data, meta}</c>.</summary>
    private protected Task<Response<T>> SendForValueAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => SendAsync(request, Enveloped(read), cancellationToken);

    /// <summary>Sends a request whose answer is JSON around one value, or empty: then it is null.</summary>
    private protected Task<Response<T>?> SendForValueOrNullAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => SendOrNullAsync(request, Enveloped(read), cancellationToken);

    /// <summary>Sends a request whose answer is text.</summary>
    private protected Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(request, new TextAnswer(Connection.MostResponseBytes).ReceiveAsync, cancellationToken);

    /// <summary>Sends a request whose answer is success alone.</summary>
    private protected Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(request, static (_, _, _) => Task.FromResult(true), cancellationToken);

    private static BodyReader.Read<Response<T>> Enveloped<T>(BodyReader.Read<T> read)
        where T : class => (ref BodyReader body, out Response<T>? response) => body.TryReadEnvelope(out response, read);
}
