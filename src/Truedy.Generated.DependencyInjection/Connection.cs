using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
#if NETSTANDARD2_0
using Microsoft.Extensions.Options;
#endif
using Truedy.Generated.Internal;

namespace Truedy.Generated.DependencyInjection;

/// <summary>The HTTP client of an account, which lives as long as the container, while its connections are renewed.</summary>
internal static class Connection
{
    // By name, since the packages that they are in are not for everybody to depend on.
    private static readonly string[] ResilienceHandlers =
        ["Microsoft.Extensions.Http.Resilience.", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    public static void Add(IServiceCollection services, Account account, IHttpClientBuilder http)
    {
        // What every HTTP client gets is in these actions before what is added to this one, so that this takes off nothing that was meant for it.
        services.Configure<HttpClientFactoryOptions>(http.Name, options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
        {
            if (!account.KeepsResilienceHandlers)
                TakeOffResilience(handlers.AdditionalHandlers);
        }));
        services.PostConfigure<HttpClientFactoryOptions>(http.Name, NeverLogTheKey);
        http.ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => OwnHttp.Handler(account.Options(provider).BaseAddress));
#if NETSTANDARD2_0
        http.SetHandlerLifetime(TimeSpan.FromMinutes(5));
#else
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
#endif
    }

    public static HttpClient Of(IServiceProvider provider, string name)
    {
#if NETSTANDARD2_0
        var http = new HttpClient(new RenewedHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), name));
        foreach (var configure in provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).HttpClientActions)
            configure(http);
        return http;
#else
        return provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
#endif
    }

    private static void TakeOffResilience(IList<DelegatingHandler> handlers)
    {
        for (var index = handlers.Count - 1; index >= 0; index--)
        {
            if (ResilienceHandlers.Any(each => handlers[index].GetType().FullName?.StartsWith(each, StringComparison.Ordinal) == true))
                handlers.RemoveAt(index);
        }
    }

    private static void NeverLogTheKey(HttpClientFactoryOptions options)
    {
        var isRedacted = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => string.Equals(header, "Authorization", StringComparison.OrdinalIgnoreCase) || isRedacted(header);
    }
}
