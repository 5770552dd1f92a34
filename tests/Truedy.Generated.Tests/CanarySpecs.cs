using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

/// <summary>No key, phone number, text of a conversation or signed address is seen from outside, whatever fails; the
/// answer is on properties that say so.</summary>
public sealed class CanarySpecs : IDisposable
{
    private readonly Watch _watch = new();

    public static TheoryData<int> Statuses =>
        [300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 423, 425, 429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 511, 520, 530, 599];

    public void Dispose() => _watch.Dispose();

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task An_error_answer_does_not_leak(int status)
    {
        foreach (var canary in Canaries.Texts)
        {
            foreach (var body in Canaries.ErrorBodies(canary))
                await FailAsync<TruedyApiException>(Client(_ => Answer(body, canary, (HttpStatusCode)status)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_does_not_leak_whether_it_is_good_or_bad(bool isStrict)
    {
        var (good, bad) = (0, 0);
        foreach (var body in Canaries.Pages())
        {
            var client = Client(_ => Answer(body, Canaries.Phone), options => options.Strict = isStrict);
            try
            {
                var page = await client.ListPageAsync(new CallListOptions { AgentId = Canaries.Phone });
                good++;
                foreach (var thing in new object?[] { page, page.Pagination, page.Meta }.Concat(page.Items).Concat(page.MalformedItems))
                    _watch.See(thing);
                foreach (var malformed in page.MalformedItems)
                    _watch.See((malformed.Reason, malformed.JsonPath));
            }
            catch (TruedyResponseException fault)
            {
                bad++;
                _watch.See(fault);
                _watch.See(fault.JsonPath);
            }
        }
        Assert.True(good > 0 && bad > 0);
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public async Task Drift_does_not_leak()
    {
        foreach (var body in Canaries.DriftingPages())
        {
            var page = await Client(_ => Answer(body, Canaries.Phone)).ListPageAsync();
            Assert.Single(page.Items);
        }
        Assert.Contains("GET calls: 1 x UnknownMember Call.(other)", _watch.Seen);
        Assert.Contains("GET calls: 1 x UnknownValue CallStatus.(other)", _watch.Seen);
        Assert.Contains("name=Call.(other)", _watch.Seen);
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public async Task A_body_that_is_too_long_does_not_leak() =>
        await FailAsync<TruedyResponseException>(
            Client(_ => Answer(Canaries.Pages().First(), Canaries.Key), options => options.MaxResponseBytes = 100));

    [Fact]
    public async Task A_connection_that_fails_does_not_leak() =>
        await FailAsync<TruedyException>(Client(_ => throw new HttpRequestException("Connection refused (127.0.0.1:443)")));

    [Fact]
    public async Task Retries_do_not_leak()
    {
        var answers = new Queue<HttpResponseMessage>(
            Canaries.ErrorBodies(Canaries.Phone).Select(body => Answer(body, Canaries.Key, HttpStatusCode.BadGateway)));
        var error = await FailAsync<TruedyApiException>(Client(_ => answers.Dequeue(), options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (6, new VirtualTime(), VirtualTime.AttemptTimeout)));
        Assert.Equal(7, error.Attempts);
    }

    [Fact]
    public async Task A_gate_that_the_rate_limit_has_closed_does_not_leak()
    {
        var client = Client(
            _ => Answer("""{"error":{"code":"§","details":{"retry_after":60,"to":"§"}}}""".Replace("§", Canaries.Phone, StringComparison.Ordinal), Canaries.Phone, HttpStatusCode.TooManyRequests),
            options => (options.MaxRetries, options.MaxRateLimitWait, options.TimeProvider, options.AttemptTimeout) = (1, TimeSpan.FromSeconds(70), new VirtualTime(), VirtualTime.AttemptTimeout));
        await FailAsync<TruedyRateLimitException>(client);
        await FailAsync<TruedyRateLimitException>(client);
    }

    private static CallListQuery ByPhone => new() { AgentId = Canaries.Phone };

    [Fact]
    public async Task A_time_out_and_a_cancellation_do_not_leak()
    {
        var time = new FakeTimeProvider();
        using var cancellation = new CancellationTokenSource();
        using var hanging = new HttpClient(new Hangs());
        var client = new CallsClient(hanging, new TruedyClientOptions { ApiKey = Canaries.Key, MaxRetries = 0, TimeProvider = time });
        var (late, cancelled) = (client.ListAsync(ByPhone), client.ListAsync(ByPhone, cancellation.Token));
        await cancellation.CancelAsync();
        _watch.See(await Assert.ThrowsAsync<OperationCanceledException>(() => cancelled));
        time.Advance(TimeSpan.FromSeconds(61));
        _watch.See(await Assert.ThrowsAsync<TimeoutException>(() => late));
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Theory]
    [InlineData($" {Canaries.Key}")]
    [InlineData($"{Canaries.Key}\r\n")]
    [InlineData($"Bearer {Canaries.Key}")]
    [InlineData($"{Canaries.Key}!")]
    [InlineData($"TRUEDY_{Canaries.Key}")]
    public async Task A_malformed_key_does_not_leak(string key)
    {
        _watch.See(Assert.Throws<ArgumentException>(() => new CallsClient(key)));
        await FailAsync<ArgumentException>(
            Client(_ => Answer("{}", ""), options => (options.ApiKey, options.ApiKeyProvider) = (null, _ => new(key))));
    }

    [Theory]
    [InlineData("http://api.example.com/v1")]
    [InlineData("https://c4n4ry:c4n4ry@api.example.com/v1")]
    [InlineData("https://api.example.com/v1?token=c4n4ry")]
    [InlineData("https://api.example.com/v1#c4n4ry")]
    [InlineData("ftp://c4n4ry@api.example.com/v1")]
    [InlineData("v1?token=c4n4ry")]
    public void A_base_address_with_secrets_does_not_leak(string address)
    {
        var options = new TruedyClientOptions { ApiKey = Canaries.Key, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        _watch.See(options);
        _watch.See(Assert.Throws<ArgumentException>(() => new CallsClient(options)));
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public void Options_say_where_they_lead_and_that_there_is_a_key()
    {
        Assert.Equal("https://api.truedy.ai/api/public/v1 (key given)", new TruedyClientOptions { ApiKey = Canaries.Key }.ToString());
        Assert.Equal("https://api.truedy.ai/api/public/v1 (key from TRUEDY_API_KEY)", new TruedyClientOptions().ToString());
        Assert.Equal(
            "http://127.0.0.1:8080/v1 (key from a provider)",
            new TruedyClientOptions { BaseAddress = new Uri("http://a:b@127.0.0.1:8080/v1?c"), ApiKeyProvider = _ => new("") }.ToString());
        Assert.Equal("no absolute address (key from TRUEDY_API_KEY)", new TruedyClientOptions { BaseAddress = null! }.ToString());
    }

    [Fact]
    public void Options_that_are_written_as_json_show_no_key()
    {
        var options = new TruedyClientOptions { ApiKey = Canaries.Key, ApiKeyProvider = _ => new(Canaries.Key), OnDrift = _watch.See };
        _watch.See(Newtonsoft.Json.JsonConvert.SerializeObject(options));
        _watch.See(System.Text.Json.JsonSerializer.Serialize(options));
        Assert.Contains(_watch.Seen, text => text.Contains("\"MaxRetries\":3", StringComparison.Ordinal));
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public void A_debugger_that_unfolds_options_or_a_client_shows_no_key()
    {
        var options = new TruedyClientOptions { ApiKey = Canaries.Key };
        Assert.Equal("{ToString(),nq}", typeof(TruedyClientOptions).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        foreach (var property in typeof(TruedyClientOptions).GetProperties().Where(IsShown))
            _watch.See(property.GetValue(options));
        using var client = new CallsClient(options);
        Unfold(client, []);
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public async Task A_checkpoint_holds_neither_the_filter_nor_what_a_call_says()
    {
        var call = $$"""{"id":"{{Canaries.Phone}}","phone_number":"{{Canaries.Phone}}","summary":"{{Canaries.Speech}}","created_at":"2026-01-01T00:00:00Z"}""";
        var page = Assert.Single(await Client(_ => StubApi.Response($$$"""{"data":[{{{call}}}],"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}"""))
            .ListAllAsync(new CallListOptions { AgentId = Canaries.Phone }).AsPages().AllAsync());
        _watch.See(page.Checkpoint);
        var text = page.Checkpoint!["c1.".Length..].Replace('-', '+').Replace('_', '/');
        _watch.See(Encoding.Latin1.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))));
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public void What_is_asked_for_and_how_prints_as_no_value()
    {
        _watch.See(ByPhone);
        _watch.See(new CallListOptions { AgentId = Canaries.Phone, ResumeFrom = Canaries.Phone, SinceCheckpoint = Canaries.Speech });
        _watch.See(new RequestOptions { Headers = new Dictionary<string, string> { ["X-Secret"] = Canaries.Key } });
        _watch.See(new ServerSentEvent(Canaries.Speech) { EventType = Canaries.Phone, LastEventId = Canaries.Phone });
        _watch.AssertFreeOf(Canaries.Marks);
    }

    [Fact]
    public async Task A_recording_is_never_requested()
    {
        var api = new StubApi(_ => Answer(Canaries.Pages().First(), ""));
        var call = Assert.Single(await api.Client().ListAllAsync().AllAsync());
        Assert.Equal(Canaries.Recording, call.RecordingUrl);
        Assert.All(
            api.Requests, request => Assert.StartsWith("https://api.truedy.ai/api/public/v1/calls?", request.AbsoluteUri, StringComparison.Ordinal));
    }

    // A canary in every header that a server may fill, the body's among them.
    private static HttpResponseMessage Answer(string body, string canary, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), ReasonPhrase = canary };
        foreach (var name in new[] { "X-Request-ID", "Location", "Retry-After", "X-RateLimit-Reset", "Set-Cookie", "Server", "Date", "WWW-Authenticate" })
            response.Headers.TryAddWithoutValidation(name, canary);
        response.Content.Headers.TryAddWithoutValidation("Content-Location", canary);
        return response;
    }

    private CallsClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<TruedyClientOptions>? configure = null) =>
        new StubApi(answer).Client(options =>
        {
            options.ApiKey = Canaries.Key;
            options.OnDrift = _watch.See;
            configure?.Invoke(options);
        });

    private static bool IsShown(MemberInfo member) => member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private async Task<T> FailAsync<T>(CallsClient client)
        where T : Exception
    {
        var fault = await Assert.ThrowsAnyAsync<T>(() => client.ListAsync(ByPhone));
        _watch.See(fault);
        _watch.AssertFreeOf(Canaries.Marks);
        return fault;
    }

    private void Unfold(object thing, HashSet<object> seen)
    {
        _watch.See(thing);
        if (!seen.Add(thing) || thing.GetType().Namespace?.StartsWith("Truedy", StringComparison.Ordinal) != true)
            return;
        for (var type = thing.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(IsShown))
            {
                if (field.GetValue(thing) is { } value)
                    Unfold(value, seen);
            }
        }
    }

    private sealed class Hangs : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}
