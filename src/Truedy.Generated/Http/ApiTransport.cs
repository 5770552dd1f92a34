using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;

namespace Truedy.Generated.Internal;

/// <summary>Makes one attempt at a request: authorises it, bounds its time and size, and turns what goes wrong into exceptions.</summary>
internal sealed class ApiTransport : IDisposable
{
    private const int MostErrorBytes = 64 * 1024;
    private static readonly ProductInfoHeaderValue UserAgent = new("Truedy.Generated", typeof(ApiTransport).Assembly.GetName().Version?.ToString(3) ?? "0");
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly string _baseAddress;
    private readonly ApiKeySource _key;
    private readonly TimeProvider _time;
    private readonly TimeSpan _attemptTimeout;
    private readonly ResiliencePipeline _timeout;
    private readonly int _mostResponseBytes;
    private readonly bool _isStrict;

    public ApiTransport(HttpClient? http, TruedyClientOptions options)
    {
        _baseAddress = BaseAddress.Resolve(options.BaseAddress);
        _key = new ApiKeySource(options);
        _time = options.TimeProvider;
        _attemptTimeout = options.AttemptTimeout;
        _timeout = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
        _mostResponseBytes = options.MaxResponseBytes;
        _isStrict = options.Strict;
        _ownsHttp = http is null;
        _http = http ?? OwnHttp();
    }

    /// <summary>Makes something of an answer that says success.</summary>
    public delegate Task<T> Receive<T>(ApiTransport transport, ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken);

    public async Task<T> SendAsync<T>(ApiRequest request, Receive<T> receive, CancellationToken cancellationToken)
    {
        // Outside of the attempt, so that what the caller's provider throws is not mistaken for a fault of the API.
        var authorization = await _key.AuthorizationAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _timeout.ExecuteAsync(
                static (call, token) => new ValueTask<T>(call.Transport.ExchangeAsync(call.Request, call.Authorization, call.Receive, token)),
                (Transport: this, Request: request, Authorization: authorization, Receive: receive),
                cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new TimeoutException(FormattableString.Invariant($"{request} did not complete within the attempt time-out of {_attemptTimeout.TotalSeconds:0.###} s."), fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The client's own HttpClient has no time-out.
            if (_ownsHttp)
                throw new ObjectDisposedException($"The client was disposed of during {request}.", fault);
            throw new TimeoutException($"{request} did not complete within the time-out of the HttpClient that was passed in.", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new TruedyException($"{request} got no complete answer from the API: the connection failed.", fault);
        }
    }

    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }

    /// <summary>Reads the answer as JSON.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, HttpResponseMessage response, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class
    {
        using var body = await PooledBody.ReadAsync(response.Content, _mostResponseBytes, cancellationToken).ConfigureAwait(false);
        if (body.Bytes.Length > _mostResponseBytes)
            throw TruedyResponseException.For(request, response, $"the body is longer than {nameof(TruedyClientOptions.MaxResponseBytes)} allows");
        try
        {
            return BodyReader.ReadBody(body.Bytes, read, isTolerant: !_isStrict);
        }
        catch (BodyException fault)
        {
            throw TruedyResponseException.For(request, response, fault, Utf8.Text(body.Bytes));
        }
    }

    private async Task<T> ExchangeAsync<T>(ApiRequest request, AuthenticationHeaderValue authorization, Receive<T> receive, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(_baseAddress);
        message.Headers.Authorization = authorization;
        message.Headers.UserAgent.Add(UserAgent);
        if (message.Headers.Accept.Count == 0)
            message.Headers.Accept.Add(Json);

        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var isReadOn = false;
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                using var error = await PooledBody.ReadStartAsync(response.Content, MostErrorBytes, cancellationToken).ConfigureAwait(false);
                throw ApiErrors.From(request, response, error.Bytes, _time.GetUtcNow());
            }
            var result = await receive(this, request, response, cancellationToken).ConfigureAwait(false);
            isReadOn = result is Stream;    // It ends the response when it is disposed of.
            return result;
        }
        finally
        {
            if (!isReadOn)
                response.Dispose();
        }
    }

    // Redirects are not followed: .NET would drop the key, and the answer would be a 401 that nobody understands.
    private static HttpClient OwnHttp() => new(
#if NETSTANDARD2_0
        new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate },
#else
        new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
#endif
        disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
