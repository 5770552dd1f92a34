using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Truedy.Generated;

namespace Truedy.Sandbox.Tests;

/// <summary>A server that remembers no request, and knows which are open and on how many connections they came.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    public const string Key = "truedy_0123456789abcdefghijABCDEFGHIJ01";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _connections = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _ended = new(0);
    private int _arrived;
    private int _open;

    private BareServer(WebApplication app, RequestDelegate answer)
    {
        _app = app;
        _app.Run(http => CountAsync(http, answer));
    }

    public Uri Address => new($"{_app.Urls.Single()}/v1");

    /// <summary>How many connections there were.</summary>
    public int Connections => _connections.Count;

    /// <summary>The versions of HTTP that were spoken.</summary>
    public ConcurrentDictionary<string, bool> Protocols { get; } = new(StringComparer.Ordinal);

    public static async Task<BareServer> StartAsync(RequestDelegate answer, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var server = new BareServer(builder.Build(), answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers with the page of a list of so many calls that the query asks for.</summary>
    public static Task AnswerPageAsync(HttpContext http, int calls)
    {
        var (offset, limit) = (Number(http, "offset"), Number(http, "limit"));
        var items = Enumerable.Range(offset, Math.Max(0, Math.Min(limit, calls - offset))).Select(index =>
            string.Create(CultureInfo.InvariantCulture, $$"""{"id":"call_{{index}}","created_at":"{{new DateTime(2026, 1, 1).AddSeconds(-index):O}}Z"}"""));
        var hasMore = offset + limit < calls ? "true" : "false";
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"data":[{{string.Join(',', items)}}],"pagination":{"total":{{calls}},"limit":{{limit}},"offset":{{offset}},"has_more":{{hasMore}}{{"}}"}}"""));
    }

    public TruedyClientOptions Options() => new() { ApiKey = Key, BaseAddress = Address };

    /// <summary>Waits until so many requests have come and none of them is open any more.</summary>
    public async Task AllEndedAsync(int atLeast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Volatile.Read(ref _arrived) < atLeast || Volatile.Read(ref _open) > 0)
            await _ended.WaitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _ended.Dispose();
    }

    private static int Number(HttpContext http, string name) => int.Parse(http.Request.Query[name].ToString(), CultureInfo.InvariantCulture);

    private async Task CountAsync(HttpContext http, RequestDelegate answer)
    {
        _connections.TryAdd(http.Connection.Id, true);
        Protocols.TryAdd(http.Request.Protocol, true);
        Interlocked.Increment(ref _open);
        Interlocked.Increment(ref _arrived);
        try
        {
            await answer(http);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            _ended.Release();
        }
    }
}
