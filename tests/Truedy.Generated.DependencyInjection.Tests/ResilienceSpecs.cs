using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>Under the resilience handlers that a host gives to every HTTP client, nothing is retried twice over.</summary>
public class ResilienceSpecs
{
    private readonly StubApi _api = StubApi.Answering("{}", HttpStatusCode.InternalServerError);
    private readonly ServiceCollection _services = new();

    public ResilienceSpecs() =>
        _services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.Zero));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_failure_is_not_sixteen_requests(bool isFirst)
    {
        if (isFirst)
            AddTruedy();
        _services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.Zero));
        if (!isFirst)
            AddTruedy();

        await FailAsync();

        Assert.Equal(2, _api.Requests.Count); // The first attempt, and the one retry of the options
    }

    [Fact]
    public async Task An_account_with_a_name_has_none_either()
    {
        _services.AddKeyedTruedy("acme", Once).ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

        await Assert.ThrowsAsync<TruedyApiException>(() => _services.BuildServiceProvider().GetRequiredKeyedService<CallsClient>("acme").ListAsync());

        Assert.Equal(2, _api.Requests.Count);
    }

    [Fact]
    public async Task One_line_keeps_it_and_retries_to_it()
    {
        AddTruedy().KeepResilienceHandlers();

        await FailAsync();

        Assert.Equal(4, _api.Requests.Count); // The first attempt, and the three retries of the handler
    }

    [Fact]
    public async Task A_handler_for_the_client_itself_stays()
    {
        var retry = new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.Zero };
        AddTruedy().AddResilienceHandler("own", pipeline => pipeline.AddRetry(retry));

        await FailAsync();

        Assert.Equal(6, _api.Requests.Count); // Three for each of the two attempts: its owner sets MaxRetries to 0
    }

    [Fact]
    public async Task Other_clients_keep_theirs()
    {
        AddTruedy();
        _services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

        using var other = _services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("other");
        await other.GetAsync(new Uri("https://other.example"));

        Assert.Equal(4, _api.Requests.Count);
    }

    [Fact]
    public void Only_what_AddTruedy_returned_has_any_to_keep() =>
        Assert.Throws<ArgumentException>(() => _services.AddHttpClient("other").KeepResilienceHandlers());

    private static void Once(TruedyClientOptions options) => (options.ApiKey, options.MaxRetries) = (StubApi.Key, 1);

    private IHttpClientBuilder AddTruedy() => _services.AddTruedy(Once).ConfigurePrimaryHttpMessageHandler(() => _api.Handler);

    private async Task FailAsync() =>
        await Assert.ThrowsAsync<TruedyApiException>(() => _services.BuildServiceProvider().GetRequiredService<CallsClient>().ListAsync());
}
