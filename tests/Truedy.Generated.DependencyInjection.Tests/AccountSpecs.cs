using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>Several accounts in one container, and one account that is spoken of several times: calls of one are never those of another.</summary>
public class AccountSpecs
{
    private const string OtherKey = "truedy_0123456789abcdefghijABCDEFGHIJ02";
    private readonly StubApi _api = StubApi.Answering("""{"data":[]}""");
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task Each_account_has_its_own_key_and_address()
    {
        Add("acme", StubApi.Key, "https://acme.example");
        Add("globex", OtherKey, "https://globex.example");
        var provider = Provider();

        await provider.GetRequiredKeyedService<CallsClient>("acme").ListAsync();
        await provider.GetRequiredKeyedService<CallsClient>("globex").ListAsync();

        Assert.Equal([$"Bearer {StubApi.Key}", $"Bearer {OtherKey}"], _api.Authorizations);
        Assert.Equal(["acme.example", "globex.example"], _api.Requests.Select(request => request.Host));
    }

    [Fact]
    public async Task An_account_with_a_name_stands_beside_the_one_without()
    {
        Add("acme", OtherKey, "https://acme.example");
        _services.AddTruedy(options => options.ApiKey = StubApi.Key).ConfigurePrimaryHttpMessageHandler(() => _api.Handler);
        var provider = Provider();

        await provider.GetRequiredService<CallsClient>().ListAsync();
        await provider.GetRequiredKeyedService<CallsClient>("acme").ListAsync();

        Assert.Equal([$"Bearer {StubApi.Key}", $"Bearer {OtherKey}"], _api.Authorizations);
    }

    [Fact]
    public async Task I_can_inject_the_client_of_an_account()
    {
        Add("acme", StubApi.Key, "https://acme.example");
        _services.AddSingleton<AcmeReport>();

        await Provider().GetRequiredService<AcmeReport>().Calls.ListAsync();

        Assert.Equal("acme.example", Assert.Single(_api.Requests).Host);
    }

    [Fact]
    public void The_options_of_an_account_are_those_of_its_name()
    {
        Add("acme", StubApi.Key, "https://acme.example");
        _services.Configure<TruedyClientOptions>("acme", options => options.MaxRetries = 7);
        var options = Provider().GetRequiredService<IOptionsMonitor<TruedyClientOptions>>();

        Assert.Equal((StubApi.Key, 7), (options.Get("acme").ApiKey, options.Get("acme").MaxRetries));
        Assert.Null(options.CurrentValue.ApiKey);
    }

    [Fact]
    public void Every_account_is_checked_when_the_host_starts()
    {
        Add("acme", StubApi.Key, "https://acme.example");
        _services.AddKeyedTruedy("globex", options => options.MaxRetries = -1);

        var error = Assert.Throws<OptionsValidationException>(Provider().Start);

        Assert.Equal("globex", error.OptionsName);
    }

    [Fact]
    public void One_account_is_not_another_because_only_it_was_added()
    {
        Add("acme", StubApi.Key, "https://acme.example");

        Assert.Null(Provider().GetService<CallsClient>());
        Assert.Null(Provider().GetKeyedService<CallsClient>("globex"));
    }

    [Fact]
    public void Two_keys_for_one_account_are_refused_and_not_repeated()
    {
        _services.AddTruedy(options => options.ApiKey = StubApi.Key);
        _services.AddTruedy(options => options.ApiKey = OtherKey);

        var error = Assert.Throws<OptionsValidationException>(Provider().Start);

        Assert.Contains("AddKeyedTruedy", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("truedy_", error.ToString(), StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(Provider().GetRequiredService<CallsClient>);
    }

    [Fact]
    public void Two_providers_of_keys_for_one_account_are_refused()
    {
        Add("acme", StubApi.Key, "https://acme.example");
        _services.AddKeyedTruedy("acme", options => options.ApiKeyProvider = _ => new(StubApi.Key));
        _services.AddKeyedTruedy("acme", options => options.ApiKeyProvider = _ => new(OtherKey));

        Assert.Contains("'acme'", Assert.Throws<OptionsValidationException>(Provider().Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_in_code_after_a_key_in_the_configuration_holds()
    {
        AddTruedy(options => options.ApiKey = OtherKey);
        AddTruedy(options => options.ApiKeyProvider = _ => new(StubApi.Key));

        await Provider().GetRequiredService<CallsClient>().ListAsync();

        Assert.Equal($"Bearer {StubApi.Key}", Assert.Single(_api.Authorizations));
    }

    [Fact]
    public async Task A_key_after_a_provider_holds()
    {
        AddTruedy(options => options.ApiKeyProvider = _ => new(OtherKey));
        AddTruedy(options => options.ApiKey = StubApi.Key);

        await Provider().GetRequiredService<CallsClient>().ListAsync();

        Assert.Equal($"Bearer {StubApi.Key}", Assert.Single(_api.Authorizations));
    }

    [Fact]
    public void The_same_key_may_be_said_twice()
    {
        AddTruedy(options => options.ApiKey = StubApi.Key);
        AddTruedy(options => (options.ApiKey, options.MaxRetries) = (StubApi.Key, 1));

        Assert.Equal(1, Provider().Options().MaxRetries);
    }

    [Fact]
    public void A_name_is_needed()
    {
        Assert.Throws<ArgumentException>(() => _services.AddKeyedTruedy(""));
        Assert.Throws<ArgumentNullException>(() => _services.AddKeyedTruedy(null!));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddTruedy());
    }

    private void AddTruedy(Action<TruedyClientOptions> configure) =>
        _services.AddTruedy(configure).ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

    private void Add(string name, string key, string address) => _services
        .AddKeyedTruedy(name, options => (options.ApiKey, options.BaseAddress) = (key, new Uri(address)))
        .ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

    private ServiceProvider Provider() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private sealed record AcmeReport([FromKeyedServices("acme")] CallsClient Calls);
}
