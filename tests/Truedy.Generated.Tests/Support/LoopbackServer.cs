using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>Answers what comes over a socket of 127.0.0.1, each time the same, and remembers what was sent; a server
/// or a proxy, as one asks it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(System.Net.IPAddress.Loopback, 0);
    private readonly List<string> _heard = [];
    private readonly byte[] _answer;

    /// <param name="status">The line of the status, as in <c>200 OK</c>.</param>
    /// <param name="header">One header more, as in <c>Set-Cookie: a=b</c>.</param>
    public LoopbackServer(string status = "200 OK", string header = "X-Header: value")
    {
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{{\"data\":[]}}");
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((System.Net.IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/v1"));

    /// <summary>The requests, each with its headers.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (_heard)
                return [.. _heard];
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (await AcceptAsync() is { } accepted)
        {
            using var connection = accepted;
            await using var stream = connection.GetStream();
            var buffer = new byte[4096];
            var heard = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
            lock (_heard)
                _heard.Add(heard);
            await stream.WriteAsync(_answer);
        }
    }

    private async Task<TcpClient?> AcceptAsync()
    {
        try
        {
            return await _listener.AcceptTcpClientAsync();
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            return null;    // It has been disposed of.
        }
    }
}
