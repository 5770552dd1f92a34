namespace Truedy.Generated;

/// <content>Sending a request, by what is promised as its answer.</content>
public abstract partial class TruedyServiceClient
{
    /// <summary>Sends a request whose answer is JSON.</summary>
    private protected Task<T> SendAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => Connection.ReadAsync(request.Ahead(_isAhead), read, cancellationToken);

    /// <summary>Sends a request whose answer is JSON around one value: <c>{data, meta}</c>.</summary>
    private protected Task<Response<T>> SendForValueAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(request, (ref BodyReader body, out Response<T>? response) => body.TryReadEnvelope(out response, read), cancellationToken);

    /// <summary>Sends a request whose answer is success alone.</summary>
    private protected Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(request, static (_, _, _) => Task.FromResult(true), cancellationToken);

    /// <summary>Sends a request whose answer is a file. The attempt ends when its first bytes have come: what fails later, fails while the stream is read.</summary>
    private protected Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(
            request.Header("Accept", "*/*"),
#if NETSTANDARD2_0
            static (_, response, _) => response.Content.ReadAsStreamAsync(),
#else
            static (_, response, token) => response.Content.ReadAsStreamAsync(token),
#endif
            cancellationToken);
}
