using System.Globalization;
using System.Net;
using Truedy.Generated;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>What a proxy of the environment gets to see, and what of its password is seen elsewhere.</summary>
public sealed class ProxySpecs : IDisposable
{
    private const string Password = "pr0xy";
    private readonly LoopbackServer _proxy = new("407 Proxy Authentication Required");

    private string Address => string.Create(CultureInfo.InvariantCulture, $"http://user:{Password}@127.0.0.1:{_proxy.Port}");

    public void Dispose() => _proxy.Dispose();

    [Fact]
    public async Task A_sandbox_is_never_asked_through_a_proxy()
    {
        var run = await CliProcess.RunAsync(
            key: null, ["calls", "list", "--sandbox", "--max", "1"], ("HTTP_PROXY", Address), ("http_proxy", Address));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(_proxy.Heard);
    }

    [Fact]
    public async Task The_password_of_a_proxy_that_refuses_is_not_on_the_screen()
    {
        var run = await CliProcess.RunAsync(
            Canaries.Key, ["calls", "list", "--base-address", "https://api.example.com/v1"], ("HTTPS_PROXY", Address), ("https_proxy", Address));
        Assert.All(_proxy.Heard, request => Assert.StartsWith("CONNECT api.example.com:443", request, StringComparison.Ordinal));
        Assert.NotEmpty(_proxy.Heard);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("407", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_of_a_proxy_that_refuses_is_in_no_exception()
    {
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(Address) };
        using var http = new HttpClient(handler);
        using var calls = new CallsClient(http, new TruedyClientOptions { ApiKey = Canaries.Key, BaseAddress = new Uri("https://api.example.com/v1"), MaxRetries = 0 });
        var error = await Assert.ThrowsAsync<TruedyException>(() => calls.ListAsync());
        Assert.Contains("407", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_of_one_answer_is_not_sent_with_the_next_request()
    {
        using var server = new LoopbackServer(header: "Set-Cookie: session=c4n4ry; Path=/");
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = Canaries.Key, BaseAddress = server.Address });
        await calls.ListAsync();
        await calls.ListAsync();
        Assert.Equal(2, server.Heard.Count);
        Assert.All(server.Heard, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }
}
