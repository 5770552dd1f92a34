namespace Truedy.Generated.Tests;

/// <summary>The version of HTTP that an HttpClient of the caller's asks for. On netstandard2.0 an HttpClient has no such setting.</summary>
public class HttpVersionTests
{
    [Fact]
    public async Task The_version_of_http_that_my_client_asks_for_is_asked_for()
    {
        var sent = new Sent();
        using var http = new HttpClient(sent) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        await new CallsClient(http, new TruedyClientOptions { ApiKey = StubApi.Key }).ListAsync();
        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), (sent.Version, sent.Policy));
    }

    private sealed class Sent : HttpMessageHandler
    {
        public Version? Version { get; private set; }

        public HttpVersionPolicy? Policy { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Version, Policy) = (request.Version, request.VersionPolicy);
            return Task.FromResult(StubApi.Response("""{"data":[]}"""));
        }
    }
}
