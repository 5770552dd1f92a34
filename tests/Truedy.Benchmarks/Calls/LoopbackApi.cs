using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Truedy.Benchmarks;

/// <summary>Serves a list over HTTP on this machine, for programs of their own. Pages are made once.</summary>
internal sealed class LoopbackApi : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LoopbackApi(WebApplication server) => _server = server;

    /// <summary>With a slash at its end.</summary>
    public Uri BaseAddress => new($"{_server.Urls.Single()}/");

    public static async Task<LoopbackApi> StartAsync(CallList list)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/calls", (int limit, int offset) => Results.Bytes(list.Page(offset, limit), "application/json"));
        await server.StartAsync().ConfigureAwait(false);
        return new LoopbackApi(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
