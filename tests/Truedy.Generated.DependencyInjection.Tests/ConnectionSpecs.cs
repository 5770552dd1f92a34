using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection.Tests;

public class ConnectionSpecs
{
    private readonly StubApi _api = StubApi.Answering("""{"data":[]}""");
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Connections_are_renewed_since_the_client_is_not()
    {
        var socket = Assert.IsType<SocketsHttpHandler>(Innermost(AddTruedy()));

        Assert.Equal(TimeSpan.FromMinutes(5), socket.PooledConnectionLifetime);
        Assert.Equal(DecompressionMethods.All, socket.AutomaticDecompression);
        Assert.False(socket.AllowAutoRedirect);
    }

    [Fact]
    public void Only_the_options_bound_the_time_of_a_request()
    {
        var http = AddTruedy();

        using var client = _services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(http.Name);

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public async Task The_http_client_can_be_configured_further()
    {
        List<string> teams = [];
        var api = new StubApi(request =>
        {
            teams.AddRange(request.Headers.GetValues("X-Team"));
            return StubApi.Response("""{"data":[]}""");
        });
        AddTruedy().ConfigurePrimaryHttpMessageHandler(() => api.Handler).ConfigureHttpClient(
            http => http.DefaultRequestHeaders.Add("X-Team", "night"));

        await _services.BuildServiceProvider().GetRequiredService<CallsClient>().ListAsync();

        Assert.Equal(["night"], teams);
    }

    [Fact]
    public async Task The_key_is_never_logged()
    {
        var log = new LogBook();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        AddTruedy().ConfigurePrimaryHttpMessageHandler(() => _api.Handler).RedactLoggedHeaders(_ => false);

        await _services.BuildServiceProvider().GetRequiredService<CallsClient>().ListAsync();

        Assert.Contains("Authorization: *", log.Text, StringComparison.Ordinal);
        Assert.Contains("Accept: application/json", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StubApi.Key, log.Text, StringComparison.Ordinal);
    }

    private IHttpClientBuilder AddTruedy() => _services.AddTruedy(options => options.ApiKey = StubApi.Key);

    private HttpMessageHandler Innermost(IHttpClientBuilder http)
    {
        var handler = _services.BuildServiceProvider().GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(http.Name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        return handler;
    }
}
