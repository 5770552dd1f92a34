namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>What reaches a server and a proxy over real sockets. Alone, since the proxy is that of the whole process.</summary>
[CollectionDefinition(nameof(LoopbackSpecs), DisableParallelization = true)]
[Collection(nameof(LoopbackSpecs))]
public sealed class LoopbackSpecs : IDisposable
{
    private readonly IWebProxy _before = HttpClient.DefaultProxy;
    private readonly LoopbackServer _proxy = new();

    public LoopbackSpecs() => HttpClient.DefaultProxy = new WebProxy(_proxy.Address);

    public void Dispose()
    {
        HttpClient.DefaultProxy = _before;
        _proxy.Dispose();
    }

    [Fact]
    public async Task A_cookie_of_one_keys_answer_is_not_sent_with_the_next_key()
    {
        using var server = new LoopbackServer(header: "Set-Cookie: session=of-the-first-key; Path=/");
        var keys = new Queue<string>([StubApi.Key, "truedy_another"]);
        await using var provider = Provider(options => (options.ApiKeyProvider, options.BaseAddress) = (_ => new(keys.Dequeue()), server.Address));

        await provider.GetRequiredService<CallsClient>().ListAsync();
        await provider.GetRequiredService<CallsClient>().ListAsync();

        Assert.Contains("Bearer truedy_another", server.Heard[1], StringComparison.Ordinal);
        Assert.All(server.Heard, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_proxy_does_not_get_to_see_what_is_sent_to_this_machine()
    {
        using var server = new LoopbackServer();
        await using var provider = Provider(options => (options.ApiKey, options.BaseAddress) = (StubApi.Key, server.Address));

        await provider.GetRequiredService<CallsClient>().ListAsync();

        Assert.Contains(StubApi.Key, Assert.Single(server.Heard), StringComparison.Ordinal);
        Assert.Empty(_proxy.Heard);
    }

    [Fact]
    public async Task A_proxy_is_asked_for_what_is_elsewhere()
    {
        await using var provider = Provider(options => (options.ApiKey, options.MaxRetries) = (StubApi.Key, 0));

        await Assert.ThrowsAnyAsync<Exception>(() => provider.GetRequiredService<CallsClient>().ListAsync());

        Assert.StartsWith("CONNECT api.truedy.ai:443", Assert.Single(_proxy.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var elsewhere = new LoopbackServer();
        using var server = new LoopbackServer("307 Temporary Redirect", $"Location: {elsewhere.Address}");
        await using var provider = Provider(options => (options.ApiKey, options.BaseAddress) = (StubApi.Key, server.Address));

        await Assert.ThrowsAsync<TruedyApiException>(() => provider.GetRequiredService<CallsClient>().ListAsync());

        Assert.Empty(elsewhere.Heard);
    }

    private static ServiceProvider Provider(Action<TruedyClientOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddTruedy(configure);
        return services.BuildServiceProvider();
    }
}
