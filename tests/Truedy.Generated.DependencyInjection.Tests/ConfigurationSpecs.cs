using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection.Tests;

public sealed class ConfigurationSpecs : IDisposable
{
    private const string EnvironmentVariable = "TRUEDY_API_KEY";
    private readonly string? _keyBefore = Environment.GetEnvironmentVariable(EnvironmentVariable);

    public ConfigurationSpecs() => Environment.SetEnvironmentVariable(EnvironmentVariable, null);

    public void Dispose() => Environment.SetEnvironmentVariable(EnvironmentVariable, _keyBefore);

    [Fact]
    public void I_can_set_every_option_in_the_configuration_but_those_that_are_objects()
    {
        var section = new Dictionary<string, (string Text, object Value)>(StringComparer.Ordinal)
        {
            ["ApiKey"] = (StubApi.Key, StubApi.Key),
            ["BaseAddress"] = ("https://api.example/v1", new Uri("https://api.example/v1")),
            ["AttemptTimeout"] = ("00:00:05", TimeSpan.FromSeconds(5)),
            ["MaxRetries"] = ("5", 5),
            ["MaxRateLimitWait"] = ("00:02:00", TimeSpan.FromMinutes(2)),
            ["OperationTimeout"] = ("00:10:00", TimeSpan.FromMinutes(10)),
            ["PaceRequests"] = ("false", false),
            ["MaxResponseBytes"] = ("1000", 1000),
            ["Strict"] = ("true", true),
        };

        var options = Configured([.. section.Select(entry => (entry.Key, entry.Value.Text))]).Options();

        var set = typeof(TruedyClientOptions).GetProperties().Where(option => option.Name is not ("ApiKeyProvider" or "OnDrift" or "OnListEvent" or "OnWait" or "TimeProvider"));
        Assert.Equal(
            section.Select(entry => (entry.Key, entry.Value.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal),
            set.Select(option => (option.Name, option.GetValue(options)!)).OrderBy(entry => entry.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("24:00:00", 24 * 60)] // To TimeSpan this is 24 days
    [InlineData("24:00", 24 * 60)]
    [InlineData("1.00:00:00", 24 * 60)]
    [InlineData("00:01:30", 1.5)]
    public void A_day_may_be_written_as_twenty_four_hours(string text, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Configured(("ApiKey", StubApi.Key), ("OperationTimeout", text)).Options().OperationTimeout);

    [Fact]
    public void What_is_missing_or_empty_stays_as_it_is()
    {
        var options = Configured(("apikey", StubApi.Key), ("MaxRetries", ""), ("Unrelated", "value")).Options();

        Assert.Equal(StubApi.Key, options.ApiKey);
        Assert.Equal(new TruedyClientOptions().MaxRetries, options.MaxRetries);
        Assert.Equal(new TruedyClientOptions().BaseAddress, options.BaseAddress);
    }

    [Fact]
    public async Task An_empty_key_leaves_it_to_the_environment()
    {
        Environment.SetEnvironmentVariable(EnvironmentVariable, "truedy_fromTheEnvironment");
        var api = StubApi.Answering("""{"data":[]}""");
        var services = new ServiceCollection();
        services.AddTruedy(Section(("ApiKey", ""))).ConfigurePrimaryHttpMessageHandler(() => api.Handler);

        await services.BuildServiceProvider().GetRequiredService<CallsClient>().ListAsync();

        Assert.Equal("Bearer truedy_fromTheEnvironment", Assert.Single(api.Authorizations));
    }

    [Fact]
    public void Code_and_configuration_add_up_and_what_is_said_last_holds()
    {
        var services = new ServiceCollection();
        services.AddTruedy(options => (options.ApiKey, options.MaxRetries) = (StubApi.Key, 1));
        services.AddTruedy(Section(("MaxRetries", "2")));

        var options = services.BuildServiceProvider().Options();

        Assert.Equal((StubApi.Key, 2), (options.ApiKey, options.MaxRetries));
    }

    [Fact]
    public void A_host_without_a_key_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddTruedy();

        var error = Assert.Throws<OptionsValidationException>(services.BuildServiceProvider().Start);

        Assert.Contains(EnvironmentVariable, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Right_options_start_the_host() => Configured(("ApiKey", StubApi.Key)).Start();

    [Theory]
    [InlineData("ApiKey", "truedy_canary 0123", "white space")]
    [InlineData("ApiKey", "Bearer truedy_canary0123", "without 'Bearer'")]
    [InlineData("ApiKey", "canary0123", "malformed")]
    [InlineData("BaseAddress", "truedy_canary0123", "Truedy:BaseAddress must be an address")]
    [InlineData("BaseAddress", "https://canary0123@api.example", "no user name")]
    [InlineData("BaseAddress", "http://api.example", "https")]
    [InlineData("AttemptTimeout", "truedy_canary0123", "Truedy:AttemptTimeout must be a time")]
    [InlineData("AttemptTimeout", "1", "Truedy:AttemptTimeout must be a time")]
    [InlineData("AttemptTimeout", "00:00:00", "AttemptTimeout must be from")]
    [InlineData("AttemptTimeout", "24:00:01", "AttemptTimeout must be from")]
    [InlineData("AttemptTimeout", "2147483647:00:00", "Truedy:AttemptTimeout must be a time")]
    [InlineData("MaxRateLimitWait", "1.12:00", "MaxRateLimitWait must be from")]
    [InlineData("MaxRetries", "truedy_canary0123", "Truedy:MaxRetries must be a whole number")]
    [InlineData("MaxRetries", "-1", "MaxRetries must be from")]
    [InlineData("OperationTimeout", "00:00:00", "OperationTimeout must be")]
    [InlineData("Strict", "truedy_canary0123", "Truedy:Strict must be true or false")]
    [InlineData("MaxResponseBytes", "99999999999", "Truedy:MaxResponseBytes must be a whole number")]
    public void A_wrong_value_stops_the_host_by_its_name_and_is_not_repeated(string name, string value, string reason)
    {
        var provider = Configured(("ApiKey", StubApi.Key), (name, value));

        var error = Assert.Throws<OptionsValidationException>(provider.Start);

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(error.Message, Assert.Throws<OptionsValidationException>(provider.GetRequiredService<CallsClient>).Message);
    }

    private static ServiceProvider Configured(params (string Name, string Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddTruedy(Section(values));
        return services.BuildServiceProvider();
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationManager();
        foreach (var (name, value) in values)
            configuration[$"Truedy:{name}"] = value;
        return configuration.GetSection("Truedy");
    }
}
