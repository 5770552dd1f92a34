using System.Net;

namespace Truedy.Generated.Internal;

/// <summary>Reads an answer that is JSON, or, if it may be, empty: then it is null.</summary>
internal sealed class JsonAnswer<T>(BodyReader.Read<T> read, bool mayBeEmpty, int mostBytes, bool isTolerant)
    where T : class
{
    // .NET takes the header away from what it has decompressed.
    private const string Compressed =
        "the body is compressed, and nobody has decompressed it; set AutomaticDecompression on the handler of the HttpClient, "
        + "or ask for no compression";

    /// <summary>How many bytes the body was; 0 before it has come.</summary>
    public int BodyLength { get; private set; }

    public async Task<T?> ReceiveAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var hasNoBody = response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent;
        if (mayBeEmpty && (hasNoBody || response.Content.Headers.ContentLength == 0))
            return null;
        if (hasNoBody)
            throw TruedyResponseException.For(
                request, response, FormattableString.Invariant($"HTTP {(int)response.StatusCode} has no body, and JSON was promised"));
        using var body = await PooledBody.ReadAsync(response.Content, mostBytes, cancellationToken).ConfigureAwait(false);
        if (body.Bytes.Length > mostBytes)
            throw TruedyResponseException.For(request, response, $"the body is longer than {nameof(TruedyClientOptions.MaxResponseBytes)} allows");
        BodyLength = body.Bytes.Length;
        try
        {
            return BodyReader.ReadBody(body.Bytes, read, isTolerant);
        }
        catch (BodyException) when (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw TruedyResponseException.For(request, response, Compressed);
        }
        catch (BodyException failure)
        {
            throw TruedyResponseException.For(request, response, failure, Utf8.Text(body.Bytes));
        }
    }
}
