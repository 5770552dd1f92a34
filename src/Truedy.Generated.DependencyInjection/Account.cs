using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>One account in a container: its clients, its options and its HTTP client, all under one name.</summary>
/// <param name="name">The name of the options and the key of the services; empty for the account that needs none.</param>
internal sealed class Account(string name)
{
    private readonly string _httpName = name.Length == 0 ? "Truedy" : $"Truedy:{name}";

    public bool KeepsResilienceHandlers { get; set; }

    /// <summary>The account of a name, which is added if it is new.</summary>
    public static Account In(IServiceCollection services, string name)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        var httpName = new Account(name)._httpName;
        if (Find(services, httpName) is { } known)
            return known;
        var account = new Account(name);
        services.AddSingleton(account);
        account.Add(services);
        return account;
    }

    /// <summary>The account that a builder belongs to, if it is one of ours.</summary>
    public static Account? Of(IHttpClientBuilder builder) => Find(builder.Services, builder.Name);

    public IHttpClientBuilder Http(IServiceCollection services) => services.AddHttpClient(_httpName);

    public TruedyClientOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<TruedyClientOptions>>().Get(name);

    public IHttpClientBuilder Configure(IServiceCollection services, Action<TruedyClientOptions> configure)
    {
        if (configure is null)
            throw new ArgumentNullException(nameof(configure));
        services.AddSingleton<IConfigureOptions<TruedyClientOptions>>(new AccountOptions(name, configure));
        return Http(services);
    }

    public IHttpClientBuilder Configure(IServiceCollection services, IConfiguration section)
    {
        if (section is null)
            throw new ArgumentNullException(nameof(section));
        return Configure(services, new OptionsFromConfiguration(name, section).Configure);
    }

    private static Account? Find(IServiceCollection services, string httpName) =>
        services.Where(each => !each.IsKeyedService).Select(each => each.ImplementationInstance).OfType<Account>()
            .FirstOrDefault(each => each._httpName == httpName);

    private void Add(IServiceCollection services)
    {
        services.AddOptions<TruedyClientOptions>(name)
            .Configure<IServiceProvider>(UseRegisteredClock)
            .PostConfigure<ILoggerFactory>((options, loggers) => ClientLog.AddTo(options, loggers.CreateLogger(ClientLog.Category)))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TruedyClientOptions>>(new OptionsValidation(name));
        Connection.Add(services, this, Http(services));
        foreach (var client in TruedyClients.Factories)
            services.TryAdd(Describe(client.Key, provider => client.Value(Connection.Of(provider, _httpName), Options(provider))));
    }

    private ServiceDescriptor Describe(Type client, Func<IServiceProvider, object> make) => name.Length == 0
        ? ServiceDescriptor.Singleton(client, make)
        : ServiceDescriptor.KeyedSingleton(client, name, (provider, _) => make(provider));

    private static void UseRegisteredClock(TruedyClientOptions options, IServiceProvider provider)
    {
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
            options.TimeProvider = clock;
    }
}
