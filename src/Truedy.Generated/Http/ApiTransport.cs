using System.Net.Http.Headers;
using Headers = System.Collections.Generic.IReadOnlyCollection<System.Collections.Generic.KeyValuePair<string, string>>;

namespace Truedy.Generated.Internal;

/// <summary>Makes one attempt at a request: authorises it, bounds its time, and turns what goes wrong into exceptions.</summary>
internal sealed class ApiTransport : IDisposable
{
    private const int MostErrorBytes = 64 * 1024;
    private static readonly string UserAgent = $"Truedy.Generated/{typeof(ApiTransport).Assembly.GetName().Version?.ToString(3) ?? "0"}";
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly string _baseAddress;
    private readonly TimeProvider _time;
    private readonly TimeSpan _attemptTimeout;

    public ApiTransport(HttpClient? http, TruedyClientOptions options)
    {
        _baseAddress = BaseAddress.Resolve(options.BaseAddress);
        _time = options.TimeProvider;
        _attemptTimeout = options.AttemptTimeout;
        _ownsHttp = http is null;
        _http = http ?? OwnHttp.For(options.BaseAddress);
    }

    public async Task<(T Result, RawResponse Response)> AttemptAsync<T>(
        ApiRequest request,
        Headers headers,
        AuthenticationHeaderValue authorization,
        RateLimitPass? pass,
        Receive<T> receive,
        CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_time, _attemptTimeout, cancellationToken);
        try
        {
            return await ExchangeAsync(request, headers, authorization, pass, receive, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception thrown)
            when (cancellationToken.IsCancellationRequested && thrown is IOException or HttpRequestException or ObjectDisposedException)
        {
            // A connection that is let go fails as if it had broken.
            throw new OperationCanceledException(thrown.Message, thrown, cancellationToken);
        }
        catch (Exception thrown) when (!cancellationToken.IsCancellationRequested && Meaning(request, thrown, deadline.IsOver) is not null)
        {
            throw Meaning(request, thrown, deadline.IsOver)!;
        }
    }

    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }

    private Exception? Meaning(ApiRequest request, Exception thrown, bool isOver) =>
        AttemptFailure.From(request, thrown, isOver ? _attemptTimeout : null, _http.Timeout);

    private async Task<(T Result, RawResponse Response)> ExchangeAsync<T>(
        ApiRequest request,
        Headers headers,
        AuthenticationHeaderValue authorization,
        RateLimitPass? pass,
        Receive<T> receive,
        CancellationToken cancellationToken)
    {
        using var message = Message(request, headers, authorization);
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode != 429)
            pass?.Answered(RateLimitHeaders.Read(response.Headers, response.Headers.Date ?? _time.GetUtcNow()));
        var isReadOn = false;
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                using var error = await PooledBody.ReadStartAsync(response.Content, MostErrorBytes, cancellationToken).ConfigureAwait(false);
                throw ApiErrors.From(request, _baseAddress, response, error.Bytes, _time.GetUtcNow());
            }
            var result = await receive(request, response, cancellationToken).ConfigureAwait(false);
            isReadOn = result is OpenAnswer;    // It ends the response when it is disposed of.
            return (result, new RawResponse(response));
        }
        finally
        {
            if (!isReadOn)
                response.Dispose();
        }
    }

    // What the HttpClient was set up with holds for its own messages only, so it is put on ours.
    private HttpRequestMessage Message(ApiRequest request, Headers headers, AuthenticationHeaderValue authorization)
    {
        var message = request.ToMessage(_baseAddress);
        message.Headers.Authorization = authorization;
        foreach (var header in headers)
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        message.Headers.TryAddWithoutValidation("User-Agent", _http.DefaultRequestHeaders.TryGetValues("User-Agent", out var given)
            ? $"{string.Join(" ", given)} {UserAgent}"
            : UserAgent);
        if (message.Headers.Accept.Count == 0)
            message.Headers.Accept.Add(Json);
#if !NETSTANDARD2_0
        message.Version = _http.DefaultRequestVersion;
        message.VersionPolicy = _http.DefaultVersionPolicy;
#endif
        return message;
    }
}
