namespace Truedy.Generated.Tests;

/// <summary>The connection that a client makes for itself, where there is no SocketsHttpHandler to set up.</summary>
public class OwnHttpSpecs
{
    [Fact]
    public async Task A_cookie_of_one_answer_is_not_sent_with_the_next_request()
    {
        using var server = new LoopbackServer(header: "Set-Cookie: session=of-the-first-key; Path=/");
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = server.Address });
        await calls.ListAsync();
        await calls.ListAsync();
        Assert.Equal(2, server.Heard.Count);
        Assert.All(server.Heard, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_proxy_does_not_get_to_see_what_is_sent_to_this_machine()
    {
        using var server = new LoopbackServer();
        using var proxy = new LoopbackServer();
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);  // No other spec of this project has a connection.
        try
        {
            using var calls = new CallsClient(new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = server.Address });
            await calls.ListAsync();
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
        Assert.Contains(StubApi.Key, Assert.Single(server.Heard), StringComparison.Ordinal);
        Assert.Empty(proxy.Heard);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var elsewhere = new LoopbackServer();
        using var server = new LoopbackServer("307 Temporary Redirect", $"Location: {elsewhere.Address}");
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = server.Address });
        await Assert.ThrowsAsync<TruedyApiException>(() => calls.ListAsync());
        Assert.Empty(elsewhere.Heard);
    }
}
