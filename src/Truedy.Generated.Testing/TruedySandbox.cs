using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Truedy.Generated.Testing.Answering;
using Truedy.Generated.Testing.Seeding;

namespace Truedy.Generated.Testing;

/// <summary>
/// A Truedy of your own on 127.0.0.1, for tests and demos: it answers <c>GET /calls</c> as the contract says, over real HTTP. Several can
/// run in one process. It writes no log, reads no configuration and leaves signals such as Ctrl+C to you. Every member is thread-safe.
/// </summary>
public sealed partial class TruedySandbox : IAsyncDisposable
{
    private const string BasePath = "/api/public/v1";

    private readonly TruedySandboxOptions _options;
    private readonly RateWindow _window;
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private TruedySandbox(TruedySandboxOptions options)
    {
        _options = options;
        Time = new SandboxTime(options.TimeProvider);
        _window = new RateWindow(options.RequestsPerMinute);
        ApiKey = options.ApiKey;
        Calls.AddRange(CallSeeder.Draw(options));

        KestrelServerOptions kestrel = new() { AddServerHeader = false };
        kestrel.Listen(IPAddress.Loopback, options.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MinResponseDataRate = null; // a reader held by a debugger is not an attack
        _server = new KestrelServer(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>What to give a client as its base address, such as <c>http://127.0.0.1:40123/api/public/v1</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!; // known once the port is

    /// <summary>The key that requests must bring. Set another to rotate it: the former one is refused from the next request on.</summary>
    public string ApiKey { get; set; }

    /// <summary>
    /// A clock for the client under test, <c>TruedyClientOptions.TimeProvider</c>, whose waits are over at once: it jumps ahead instead, and the
    /// sandbox's rate limit and timestamps go by it. Timeouts are not waits, and take their time.
    /// </summary>
    /// <example>
    /// <code>
    /// await using var sandbox = await TruedySandbox.StartAsync();
    /// using var calls = new CallsClient(new TruedyClientOptions {
    ///     ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress, TimeProvider = sandbox.Time,
    /// });
    /// </code>
    /// </example>
    public TimeProvider Time { get; }

    /// <summary>The calls that there are, which may be changed at any time.</summary>
    public SandboxCalls Calls { get; } = new();

    /// <summary>What is to go wrong with the next requests; nothing at first.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>
    /// Runs before each request is answered, one request at a time: the place to change <see cref="Calls"/> between two pages. It must not
    /// wait for a request to this sandbox. When it throws, the request is answered with a bare 500.
    /// </summary>
    public Action<SandboxRequest>? OnRequest { get; set; }

    /// <summary>Starts a sandbox; it listens once this returns.</summary>
    /// <example><code>await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { CallCount = 120 });</code></example>
    /// <param name="options">How it is set up; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<TruedySandbox> StartAsync(TruedySandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        TruedySandbox sandbox = new(options ?? new TruedySandboxOptions());
        try
        {
            await sandbox._server.StartAsync(new Application(sandbox), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await sandbox.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        string address = sandbox._server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        sandbox.BaseAddress = new Uri(address + BasePath);
        return sandbox;
    }

    /// <summary>Stops at once: requests under way are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(_stopping.Token).ConfigureAwait(false);
        _server.Dispose();
    }
}
