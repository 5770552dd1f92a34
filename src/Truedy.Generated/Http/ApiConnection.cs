using System.Net;
using System.Net.Http.Headers;

namespace Truedy.Generated;

/// <summary>Sends requests: authorises them, bounds their time and size, and turns what goes wrong into exceptions.</summary>
internal sealed class ApiConnection : IDisposable
{
    private const int MostErrorBytes = 64 * 1024;
    private static readonly ProductInfoHeaderValue UserAgent = new("Truedy.Generated", typeof(ApiConnection).Assembly.GetName().Version?.ToString(3) ?? "0");

    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly string _baseAddress;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly TimeSpan _attemptTimeout;
    private readonly int _mostResponseBytes;
    private readonly TimeProvider _time;

    public ApiConnection(HttpClient? http, TruedyClientOptions options)
    {
        options.Validate();
        _baseAddress = BaseAddress.Resolve(options.BaseAddress);
        _authorization = new AuthenticationHeaderValue("Bearer", ApiKey.Resolve(options.ApiKey));
        _attemptTimeout = options.AttemptTimeout;
        _mostResponseBytes = options.MaxResponseBytes;
        _time = options.TimeProvider;
        _ownsHttp = http is null;
        _http = http ?? OwnHttp();
    }

    public async Task<T> SendAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class
    {
#if NETSTANDARD2_0
        using var timeout = _time.CreateCancellationTokenSource(_attemptTimeout);
#else
        using var timeout = new CancellationTokenSource(_attemptTimeout, _time);
#endif
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await AttemptAsync(request, read, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{request} was cancelled.", fault, cancellationToken);
        }
        catch (OperationCanceledException fault)
        {
            throw new TimeoutException($"{request} did not complete within the attempt time-out of {_attemptTimeout.TotalSeconds:0.###} s.", fault);
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

    private async Task<T> AttemptAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class
    {
        using var message = request.ToMessage(_baseAddress);
        message.Headers.Authorization = _authorization;
        message.Headers.UserAgent.Add(UserAgent);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            using var error = await PooledBody.ReadAsync(response.Content, MostErrorBytes, cancellationToken).ConfigureAwait(false);
            throw ApiErrors.From(request, response, error.Bytes, _time.GetUtcNow());
        }
        using var body = await PooledBody.ReadAsync(response.Content, _mostResponseBytes, cancellationToken).ConfigureAwait(false);
        if (body.Bytes.Length > _mostResponseBytes)
            throw TruedyResponseException.For(request, response, $"the body is longer than {nameof(TruedyClientOptions.MaxResponseBytes)} allows");
        try
        {
            return BodyReader.ReadBody(body.Bytes, read);
        }
        catch (BodyException fault)
        {
            throw TruedyResponseException.For(request, response, fault.Message, fault.Path, Utf8.Text(body.Bytes));
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
