using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Truedy.Generated;
using Truedy.Generated.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Truedy clients to a container.</summary>
public static class TruedyServiceCollectionExtensions
{
    private const string HttpClientName = "Truedy";

    private static readonly Type[] Clients =
        [.. typeof(TruedyServiceClient).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(TruedyServiceClient)))];

    /// <summary>Adds <see cref="CallsClient"/>, and every other client that the library has, with the key from the environment variable <c>TRUEDY_API_KEY</c>.</summary>
    /// <remarks>
    /// The container has one client of each kind, and with it one gate for the rate limit: inject it into anything, singletons included. A client that
    /// was registered before stays. Adding it again adds to the options, in the order of the calls. Options that no client can work with are
    /// refused with an <see cref="OptionsValidationException"/> when the host starts, or else when the client is first resolved.
    /// </remarks>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <returns>The HTTP client beneath, for handlers, proxies and logging. It is made once; its time-out is the one of the options.</returns>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services)
    {
        var http = services.AddHttpClient(HttpClientName);
        if (services.Any(service => service.ServiceType == typeof(CallsClient) && !service.IsKeyedService))
            return http;

        services.AddOptions<TruedyClientOptions>().Configure<IServiceProvider>(UseRegisteredClock).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TruedyClientOptions>, OptionsValidation>();
        services.PostConfigure<HttpClientFactoryOptions>(HttpClientName, NeverLogTheKey);
        foreach (var client in Clients)
            services.TryAddSingleton(client, provider => Make(client, provider));
        return http
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(PrimaryHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc cref="AddTruedy(IServiceCollection)" />
    /// <summary>Adds <see cref="CallsClient"/>, and every other client that the library has, with options that are set in code.</summary>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <param name="configure">Runs once, when the options are first needed.</param>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services, Action<TruedyClientOptions> configure)
    {
        var http = services.AddTruedy();
        services.Configure(configure);
        return http;
    }

    /// <inheritdoc cref="AddTruedy(IServiceCollection)" />
    /// <summary>Adds <see cref="CallsClient"/>, and every other client that the library has, with options from the configuration.</summary>
    /// <param name="services">Where to add it. A <see cref="TimeProvider"/> that is registered here is the client's clock.</param>
    /// <param name="section">Every option that is a text, a number, a time or a truth value, by its name; times are written <c>00:01:30</c>. What is
    /// missing or empty stays as it is. Read once.</param>
    public static IHttpClientBuilder AddTruedy(this IServiceCollection services, IConfiguration section)
    {
        if (section is null)
            throw new ArgumentNullException(nameof(section));
        var http = services.AddTruedy();
        services.AddSingleton<IConfigureOptions<TruedyClientOptions>>(new OptionsFromConfiguration(section));
        return http;
    }

    private static object Make(Type client, IServiceProvider provider) => ActivatorUtilities.CreateInstance(
        provider,
        client,
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
        provider.GetRequiredService<IOptions<TruedyClientOptions>>().Value);

    private static void UseRegisteredClock(TruedyClientOptions options, IServiceProvider provider)
    {
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
            options.TimeProvider = clock;
    }

    private static void NeverLogTheKey(HttpClientFactoryOptions options)
    {
        var isRedacted = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => string.Equals(header, "Authorization", StringComparison.OrdinalIgnoreCase) || isRedacted(header);
    }

    // The client lives as long as the container, so it is its connections that are renewed, not its handlers.
    private static HttpMessageHandler PrimaryHandler() =>
#if NETSTANDARD2_0
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.GZip | System.Net.DecompressionMethods.Deflate };
#else
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#endif
}
