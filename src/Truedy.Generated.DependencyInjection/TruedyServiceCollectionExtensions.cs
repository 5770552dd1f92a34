using Microsoft.Extensions.Configuration;
using Truedy.Generated;
using Truedy.Generated.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Truedy clients to a container.</summary>
public static class TruedyServiceCollectionExtensions
{
    /// <summary>Adds <see cref="CallsClient"/>, and every other client, with the key from the environment variable <c>TRUEDY_API_KEY</c>.</summary>
    /// <example><code>builder.Services.AddTruedy();</code></example>
    /// <remarks>
    /// The container has one client of each kind: inject it into anything, singletons included. A client that was registered before stays. Adding it
    /// again adds to the options, in the order of the calls, for the same account; another account is refused, and takes
    /// <see cref="AddKeyedTruedy(IServiceCollection, string)"/>. Options that no client can work with are refused with an
    /// <see cref="Options.OptionsValidationException"/> when the host starts, or else when the client is first resolved. Resilience handlers that
    /// <c>ConfigureHttpClientDefaults</c> gives to every HTTP client are taken off this one, which retries by itself:
    /// <see cref="KeepResilienceHandlers"/> keeps them.
    /// </remarks>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <returns>The HTTP client beneath, for handlers, proxies and logging. It is made once; its timeout is the one of the options.</returns>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services) => Account.In(services, Options.Options.DefaultName).Http(services);

    /// <inheritdoc cref="AddTruedy(IServiceCollection)" />
    /// <summary>Adds <see cref="CallsClient"/>, and every other client of the library, with options that are set in code.</summary>
    /// <example><code>builder.Services.AddTruedy(options => options.MaxRetries = 5);</code></example>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <param name="configure">Runs once, when the options are first needed.</param>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services, Action<TruedyClientOptions> configure) =>
        Account.In(services, Options.Options.DefaultName).Configure(services, configure);

    /// <inheritdoc cref="AddTruedy(IServiceCollection)" />
    /// <summary>Adds <see cref="CallsClient"/>, and every other client of the library, with options from the configuration.</summary>
    /// <example><code>builder.Services.AddTruedy(builder.Configuration.GetSection("Truedy"));</code></example>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <param name="section">Every option that is a text, a number, a time or a truth value, by its name; times are written <c>00:01:30</c>. What is
    /// missing or empty stays as it is. Read once.</param>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services, IConfiguration section) =>
        Account.In(services, Options.Options.DefaultName).Configure(services, section);

    /// <summary>Adds the clients of one of several accounts as keyed services, with the key from the environment.</summary>
    /// <example><code>builder.Services.AddKeyedTruedy("acme");</code></example>
    /// <remarks>
    /// Everything is as with <see cref="AddTruedy(IServiceCollection)"/>, for each name on its own: clients, connections, and options, which are
    /// the named options of <c>IOptionsMonitor</c>. Nothing is shared with another name, or with the clients that have none.
    /// </remarks>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the clients' clock.</param>
    /// <param name="name">The key of the services, as in <c>[FromKeyedServices("acme")] CallsClient</c>, and the name of the options.</param>
    /// <returns>The HTTP client beneath, for handlers, proxies and logging.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedTruedy(this IServiceCollection services, string name) =>
        Account.In(services, Named(name)).Http(services);

    /// <inheritdoc cref="AddKeyedTruedy(IServiceCollection, string)" />
    /// <summary>Adds the clients of one of several accounts as keyed services, with options that are set in code.</summary>
    /// <example><code>builder.Services.AddKeyedTruedy("acme", options => options.MaxRetries = 5);</code></example>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the clients' clock.</param>
    /// <param name="name">The key of the services, as in <c>[FromKeyedServices("acme")] CallsClient</c>, and the name of the options.</param>
    /// <param name="configure">Runs once, when the options are first needed.</param>
    public static IHttpClientBuilder AddKeyedTruedy(this IServiceCollection services, string name, Action<TruedyClientOptions> configure) =>
        Account.In(services, Named(name)).Configure(services, configure);

    /// <inheritdoc cref="AddKeyedTruedy(IServiceCollection, string)" />
    /// <summary>Adds the clients of one of several accounts as keyed services, with options from the configuration.</summary>
    /// <example><code>builder.Services.AddKeyedTruedy("acme", builder.Configuration.GetSection("Truedy:Acme"));</code></example>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the clients' clock.</param>
    /// <param name="name">The key of the services, as in <c>[FromKeyedServices("acme")] CallsClient</c>, and the name of the options.</param>
    /// <param name="section">Every option that is a text, a number, a time or a truth value, by its name; times are written <c>00:01:30</c>. What is
    /// missing or empty stays as it is. Read once.</param>
    public static IHttpClientBuilder AddKeyedTruedy(this IServiceCollection services, string name, IConfiguration section) =>
        Account.In(services, Named(name)).Configure(services, section);

    /// <summary>Leaves the resilience handlers on that <c>ConfigureHttpClientDefaults</c> gives to every HTTP client, and retries to them:
    /// <see cref="TruedyClientOptions.MaxRetries"/> is 0 from here, so that nothing is retried twice over.</summary>
    /// <example><code>builder.Services.AddTruedy().KeepResilienceHandlers();</code></example>
    /// <remarks>Their timeouts and open circuits then come out as theirs. A handler that is added to the client itself stays in any case.</remarks>
    /// <param name="builder">What <c>AddTruedy</c> or <c>AddKeyedTruedy</c> returned.</param>
    /// <exception cref="ArgumentException">The builder is that of another HTTP client.</exception>
    public static IHttpClientBuilder KeepResilienceHandlers(this IHttpClientBuilder builder)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));
        var account = Account.Of(builder)
            ?? throw new ArgumentException("This is not the HTTP client that AddTruedy or AddKeyedTruedy returned.", nameof(builder));
        account.KeepsResilienceHandlers = true;
        return account.Configure(builder.Services, options => options.MaxRetries = 0);
    }

    private static string Named(string name) => name switch
    {
        null => throw new ArgumentNullException(nameof(name)),
        "" => throw new ArgumentException("Give the account a name, or use AddTruedy for the only one.", nameof(name)),
        _ => name,
    };
}
