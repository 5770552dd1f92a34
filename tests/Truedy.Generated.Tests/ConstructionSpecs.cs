namespace Truedy.Generated.Tests;

[Collection("TRUEDY_API_KEY")]
public sealed class ConstructionSpecs : IDisposable
{
    private readonly string? _keyBefore = Environment.GetEnvironmentVariable("TRUEDY_API_KEY");

    public ConstructionSpecs() => Environment.SetEnvironmentVariable("TRUEDY_API_KEY", null);

    public void Dispose() => Environment.SetEnvironmentVariable("TRUEDY_API_KEY", _keyBefore);

    [Fact]
    public void I_can_make_a_client_from_a_key()
    {
        using var calls = new CallsClient(StubApi.Key);
        Assert.NotNull(calls);
    }

    [Fact]
    public async Task The_key_falls_back_to_the_environment()
    {
        Environment.SetEnvironmentVariable("TRUEDY_API_KEY", "truedy_fromTheEnvironment");
        var api = StubApi.Answering("""{"data":[]}""");
        await new CallsClient(api.HttpClient()).ListAsync();
        Assert.Equal("Bearer truedy_fromTheEnvironment", Assert.Single(api.Authorizations));
    }

    [Fact]
    public async Task A_key_that_is_given_counts_before_the_environment()
    {
        Environment.SetEnvironmentVariable("TRUEDY_API_KEY", "truedy_fromTheEnvironment");
        var api = StubApi.Answering("""{"data":[]}""");
        await api.Client().ListAsync();
        Assert.Equal($"Bearer {StubApi.Key}", Assert.Single(api.Authorizations));
    }

    [Fact]
    public void A_missing_key_is_refused_and_the_message_says_what_to_do()
    {
        var error = Assert.Throws<ArgumentException>(() => new CallsClient());
        Assert.Contains("TRUEDY_API_KEY", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sk_12345")]
    [InlineData("truedy_")]
    [InlineData("truedy_...")]
    [InlineData("truedy_abc def")]
    [InlineData("truedy_abc\n")]
    [InlineData("Bearer truedy_0123456789")]
    [InlineData("truedy_schlüssel")]
    public void A_malformed_key_is_refused_and_not_repeated(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => new CallsClient(key));
        Assert.Contains("truedy_", error.Message, StringComparison.Ordinal);
        if (key.Length > "truedy_".Length)
            Assert.DoesNotContain(key.Trim(), error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.truedy.ai/api/public/v1", "https")]
    [InlineData("ftp://api.truedy.ai/", "https")]
    [InlineData("https://api.truedy.ai/v1?tenant=1", "query")]
    [InlineData("https://api.truedy.ai/v1#top", "query")]
    [InlineData("https://me:secret@api.truedy.ai/v1", "password")]
    [InlineData("/api/public/v1", "absolute")]
    public void A_base_address_that_would_expose_the_key_is_refused(string address, string reason)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        var error = Assert.Throws<ArgumentException>(() => new CallsClient(options));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/api")]
    [InlineData("http://localhost/api")]
    [InlineData("http://[::1]:5000/api")]
    public void Http_is_accepted_on_loopback(string address)
    {
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = new Uri(address) });
        Assert.NotNull(calls);
    }

    [Theory]
    [InlineData("https://api.example.com/v1")]
    [InlineData("https://api.example.com/v1/")]
    [InlineData("https://api.example.com/v1//")]
    public async Task A_trailing_slash_on_the_base_address_does_not_matter(string address)
    {
        var api = StubApi.Answering("""{"data":[]}""");
        await api.Client(options => options.BaseAddress = new Uri(address)).ListAsync(new CallListQuery { Limit = 5 });
        Assert.Equal("https://api.example.com/v1/calls?limit=5", Assert.Single(api.Requests).AbsoluteUri);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_what_for()
    {
        HttpRequestMessage? sent = null;
        var api = new StubApi(request =>
        {
            sent = request;
            return StubApi.Response("""{"data":[]}""");
        });
        await api.Client().ListAsync();
        Assert.Matches(@"^Truedy\.Generated/\d+\.\d+\.\d+$", sent!.Headers.UserAgent.ToString());
        Assert.Equal("application/json", sent.Headers.Accept.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_time_out_of_nothing_is_refused(int seconds) =>
        Assert.Throws<ArgumentException>(
            "AttemptTimeout", () => StubApi.Answering("").Client(options => options.AttemptTimeout = TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Options_have_their_documented_defaults()
    {
        var options = new TruedyClientOptions();
        Assert.Null(options.ApiKey);
        Assert.Equal("https://api.truedy.ai/api/public/v1", options.BaseAddress.AbsoluteUri);
        Assert.Equal(TimeSpan.FromSeconds(60), options.AttemptTimeout);
        Assert.Equal(3, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(90), options.MaxRateLimitWait);
        Assert.Equal(64 * 1024 * 1024, options.MaxResponseBytes);
        Assert.Null(options.ApiKeyProvider);
        Assert.False(options.Strict);
        Assert.Null(options.OperationTimeout);
        Assert.Null(options.OnDrift);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Options_show_no_key() =>
        Assert.DoesNotContain(StubApi.Key, new TruedyClientOptions { ApiKey = StubApi.Key }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Changing_the_options_later_changes_no_client()
    {
        var api = StubApi.Answering("""{"data":[]}""");
        var options = new TruedyClientOptions { ApiKey = StubApi.Key };
        var calls = new CallsClient(api.HttpClient(), options);
        options.BaseAddress = new Uri("https://elsewhere.example.com");
        await calls.ListAsync();
        Assert.Equal("api.truedy.ai", Assert.Single(api.Requests).Host);
    }

    [Fact]
    public async Task The_callers_http_client_is_neither_changed_nor_disposed_of()
    {
        var http = StubApi.Answering("""{"data":[]}""").HttpClient();
        using (var calls = new CallsClient(http, new TruedyClientOptions { ApiKey = StubApi.Key }))
            await calls.ListAsync();
        Assert.Empty(http.DefaultRequestHeaders);
        Assert.Null(http.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(100), http.Timeout);
        using var response = await http.GetAsync(new Uri("https://api.truedy.ai/"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_can_be_mocked_by_overriding_what_is_called()
    {
        CallsClient calls = new TwoCalls();
        Assert.Equal(["a", "b"], (await calls.ListAllAsync().AllAsync()).Select(call => call.Id));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => calls.ListAsync());
        Assert.Contains("mocking", error.Message, StringComparison.Ordinal);
    }

    private sealed class TwoCalls : CallsClient
    {
        public override AsyncPageable<Call> ListAllAsync(CallListOptions? options = null, CancellationToken cancellationToken = default) =>
            AsyncPageable<Call>.FromPages([new Page<Call>([new Call { Id = "a" }], hasMore: true), new Page<Call>([new Call { Id = "b" }])]);
    }
}
