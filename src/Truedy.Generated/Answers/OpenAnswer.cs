namespace Truedy.Generated.Internal;

/// <summary>An answer that says success and whose body has not been read: it comes while it is read, and ends when this is disposed of.</summary>
internal sealed class OpenAnswer(ApiRequest request, HttpResponseMessage response, Stream content) : IAnswer, IDisposable
{
    public HttpResponseMessage Response { get; } = response;

    public Stream Content { get; } = content;

    /// <summary>What to hand to whoever reads it; there once the attempt has succeeded.</summary>
    public RawResponse? RawResponse { get; set; }

    string? IAnswer.RequestId => null;

    public static async Task<OpenAnswer> ReceiveAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        new(request, response, await response.Content.ReadAsStreamAsync().ConfigureAwait(false));
#else
        new(request, response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
#endif

    /// <summary>The lines of the body, each as soon as it has come.</summary>
    /// <exception cref="TruedyException">The connection failed.</exception>
    /// <exception cref="TruedyResponseException">A line is too long.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextLineAsync(LineReader lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.NextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is IOException or HttpRequestException)
        {
            throw new TruedyException($"The answer to {request} broke off: the connection failed.", failure);
        }
        catch (BodyException failure)
        {
            throw Unlike(failure, body: null);
        }
    }

    public TruedyResponseException Unlike(BodyException failure, string? body) => TruedyResponseException.For(request, Response, failure, body);

    public void Dispose() => Response.Dispose();
}
