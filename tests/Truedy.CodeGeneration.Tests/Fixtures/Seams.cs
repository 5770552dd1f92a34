namespace Truedy.Generated;

// What generated code may ask of the hand-written layer beyond Reading/, as far as a compiler has to know.

public abstract class TruedyServiceClient
{
    private protected TruedyServiceClient(string apiKey) => _ = apiKey;

    private protected TruedyServiceClient(TruedyClientOptions? options) => _ = options;

    private protected TruedyServiceClient(HttpClient httpClient, TruedyClientOptions? options) => _ = (httpClient, options);

    private protected TruedyServiceClient() { }

    private protected Task<T> SendAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => throw new NotSupportedException();

    private protected Task SendAsync(ApiRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private protected Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class ApiRequest(HttpMethod method, string path)
{
    public ApiRequest Path(string name, object value) => this;

    public ApiRequest Query(string name, object? value) => this;

    public ApiRequest QueryEach<T>(string name, IEnumerable<T>? values) => this;

    public ApiRequest Header(string name, object? value) => this;

    public ApiRequest Json(object? body) => this;

    public override string ToString() => $"{method} {path}";
}

public class TruedyClientOptions;

public class TruedyApiException : Exception;

public class TruedyResponseException : Exception;

internal sealed record MalformedItem(int Index, BodyException Fault, byte[] Json);
