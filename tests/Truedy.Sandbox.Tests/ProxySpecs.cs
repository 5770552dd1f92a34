using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Truedy.Generated;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>What a proxy of the environment gets to see, and what of its password is seen elsewhere.</summary>
public sealed class ProxySpecs : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ProxySpecs()
    {
        _listener.Start();
        _ = HearAsync();
    }

    private string Address => string.Create(CultureInfo.InvariantCulture, $"http://user:{Canaries.Marks[0]}@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_sandbox_is_never_asked_through_a_proxy()
    {
        var run = await CliProcess.RunAsync(key: null, ["calls", "list", "--sandbox", "--max", "1"], ("HTTP_PROXY", Address), ("http_proxy", Address));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.False(_heard.Task.IsCompleted);
    }

    [Fact]
    public async Task The_password_of_a_proxy_that_refuses_is_not_on_the_screen()
    {
        var run = await CliProcess.RunAsync(Canaries.Key, ["calls", "list", "--base-address", "https://api.example.com/v1"], ("HTTPS_PROXY", Address), ("https_proxy", Address));
        Assert.StartsWith("CONNECT api.example.com:443", await _heard.Task, StringComparison.Ordinal);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("407", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("c4n4ry", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_of_a_proxy_that_refuses_is_in_no_exception()
    {
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(Address) };
        using var http = new HttpClient(handler);
        using var calls = new CallsClient(http, new TruedyClientOptions { ApiKey = Canaries.Key, BaseAddress = new Uri("https://api.example.com/v1"), MaxRetries = 0 });
        var error = await Assert.ThrowsAsync<TruedyException>(() => calls.ListAsync());
        Assert.Contains("407", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c4n4ry", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_of_one_answer_is_not_sent_with_the_next_request()
    {
        using var handler = new TcpListener(IPAddress.Loopback, 0);
        handler.Start();
        var requests = ServeAsync(handler, "500 Oops\r\nSet-Cookie: session=c4n4ry; Path=/\r\nContent-Length: 0", "200 OK\r\nContent-Length: 11");
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)handler.LocalEndpoint).Port}/v1");
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = Canaries.Key, BaseAddress = new Uri(address) });
        await calls.ListAsync();
        Assert.All(await requests, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IReadOnlyList<string>> ServeAsync(TcpListener listener, params string[] answers)
    {
        var heard = new List<string>();
        foreach (var answer in answers)
        {
            using var connection = await listener.AcceptTcpClientAsync();
            await using var stream = connection.GetStream();
            var buffer = new byte[4096];
            heard.Add(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nConnection: close\r\n\r\n{(answer[0] == '2' ? """{"data":[]}""" : "")}"));
        }
        return heard;
    }

    // Answers each request as a proxy does that wants another password.
    private async Task HearAsync()
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync();
            await using var stream = connection.GetStream();
            var buffer = new byte[4096];
            var heard = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
            await stream.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            _heard.TrySetResult(heard);
        }
    }
}
