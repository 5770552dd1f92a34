namespace Truedy.Generated.DependencyInjection.Tests;

public class RegistrationSpecs
{
    private readonly StubApi _api = StubApi.Answering("""{"data":[]}""");
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task I_can_inject_the_client_into_a_singleton()
    {
        _services.AddSingleton<Report>();
        AddTruedy();

        await Provider().GetRequiredService<Report>().Calls.ListAsync();

        Assert.Equal($"Bearer {StubApi.Key}", Assert.Single(_api.Authorizations));
    }

    [Fact]
    public void I_can_inject_every_client_that_the_library_has()
    {
        AddTruedy();
        var provider = Provider();
        var clients = typeof(TruedyServiceClient).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(TruedyServiceClient))).ToList();
        Assert.Contains(typeof(CallsClient), clients);
        Assert.All(clients, client => Assert.IsType(client, provider.GetRequiredService(client)));
    }

    [Fact]
    public void There_is_one_client_in_every_scope()
    {
        AddTruedy();
        var provider = Provider();
        using var scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<CallsClient>(), scope.ServiceProvider.GetRequiredService<CallsClient>());
    }

    [Fact]
    public async Task Adding_it_again_adds_to_the_options()
    {
        AddTruedy().AddHttpMessageHandler(() => new Stamp("first"));
        _services.AddTruedy(options => options.BaseAddress = new Uri("https://second.example")).AddHttpMessageHandler(() => new Stamp("second"));

        var calls = Assert.Single(Provider().GetServices<CallsClient>());
        await calls.ListAsync(new CallListQuery { Limit = 1 });

        Assert.Equal("https://second.example/calls?limit=1&by=first&by=second", Assert.Single(_api.Requests).AbsoluteUri);
        Assert.Equal($"Bearer {StubApi.Key}", Assert.Single(_api.Authorizations));
    }

    [Fact]
    public void Options_of_my_own_are_part_of_it()
    {
        _services.AddOptions<TruedyClientOptions>().Configure<Settings>((options, settings) => options.MaxRetries = settings.Retries);
        _services.AddSingleton(new Settings(Retries: 7));
        AddTruedy();

        Assert.Equal(7, Provider().Options().MaxRetries);
    }

    [Fact]
    public void A_registered_clock_is_the_clock_of_the_client()
    {
        TimeProvider clock = new StandingClock();
        _services.AddSingleton(clock);
        AddTruedy();

        Assert.Same(clock, Provider().Options().TimeProvider);
    }

    [Fact]
    public void A_client_of_my_own_stays()
    {
        var mine = new CallsClient(StubApi.Key);
        _services.AddSingleton(mine);
        AddTruedy();

        Assert.Same(mine, Assert.Single(Provider().GetServices<CallsClient>()));
    }

    [Fact]
    public void A_missing_argument_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => _services.AddTruedy((Action<TruedyClientOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => _services.AddTruedy((Microsoft.Extensions.Configuration.IConfiguration)null!));
    }

    private IHttpClientBuilder AddTruedy() =>
        _services.AddTruedy(options => options.ApiKey = StubApi.Key).ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

    private ServiceProvider Provider() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private sealed record Report(CallsClient Calls);

    private sealed record Settings(int Retries);

    private sealed class StandingClock : TimeProvider;

    private sealed class Stamp(string name) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"{request.RequestUri}&by={name}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
