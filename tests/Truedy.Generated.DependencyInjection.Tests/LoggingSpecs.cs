using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>The log tells what the client does by itself, by stable ids, without a value of a call and without the key.</summary>
public class LoggingSpecs
{
    private readonly LogBook _log = new();
    private readonly VirtualTime _time = new();
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task An_attempt_that_failed_is_logged_with_the_wait_before_the_next()
    {
        await ListAsync(StubApi.Response("{}", HttpStatusCode.InternalServerError), StubApi.Response("""{"data":[]}"""));

        var line = Assert.Single(_log.Of("Truedy.Generated"), line => line.Id.Id == 1);
        Assert.Equal((1, "AttemptFailed", LogLevel.Warning), (line.Id.Id, line.Id.Name, line.Level));
        Assert.StartsWith("GET calls failed (status 500) at attempt 1 and is retried in 00:00:00.", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_logged_with_its_end()
    {
        var limited = StubApi.Response("{}", HttpStatusCode.TooManyRequests);
        limited.Headers.Add("Retry-After", "30");
        await ListAsync(limited, StubApi.Response("""{"data":[]}"""));

        var line = Assert.Single(_log.Of("Truedy.Generated"), line => line.Id.Id == 2);
        Assert.Equal(("WaitsForRateLimit", LogLevel.Information), (line.Id.Name, line.Level));
        // The virtual clock may have jumped by then
        Assert.Matches(@"^GET calls waits for the rate limit until 2026-03-03T20:3[45]:\d\d", line.Text);
    }

    [Fact]
    public async Task What_the_contract_does_not_say_is_logged_once_by_its_name()
    {
        const string Canary = "canary4711";
        await ListAsync(
            StubApi.Response($$"""{"data":[{"id":"{{Canary}}","status":"queued","created_at":"2026-03-03T20:30:21Z","mood":"{{Canary}}"}]}"""),
            StubApi.Response($$"""{"data":[{"id":"{{Canary}}","status":"queued","created_at":"2026-03-03T20:30:21Z","mood":"{{Canary}}"}]}"""));

        var line = Assert.Single(_log.Of("Truedy.Generated"), line => line.Text.Contains("Call.mood", StringComparison.Ordinal));
        Assert.Equal((3, "Drifted", LogLevel.Information), (line.Id.Id, line.Id.Name, line.Level));
        Assert.DoesNotContain(Canary, _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StubApi.Key, _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_failure_nor_an_answer_is_quoted_whatever_is_logged()
    {
        var answers = Canaries.ErrorBodies(Canaries.Phone).Concat(Canaries.ErrorBodies(Canaries.Key)).Select(
            body => StubApi.Response(body, HttpStatusCode.BadGateway))
            .Concat(Canaries.Pages().Concat(Canaries.DriftingPages()).Select(body => StubApi.Response(body))).ToArray();
        foreach (var answer in answers)
            answer.Headers.TryAddWithoutValidation("X-Request-ID", Canaries.Phone);

        await ListAsync(answers, new CallListQuery { AgentId = Canaries.Phone }, LogLevel.Trace);

        Assert.Contains("failed (status 502)", _log.Text, StringComparison.Ordinal);
        Assert.Contains("answers otherwise than its contract says", _log.Text, StringComparison.Ordinal);
        Assert.Contains("Sending HTTP request GET", _log.Text, StringComparison.Ordinal);
        Assert.All(Canaries.Marks, mark => Assert.DoesNotContain(mark, _log.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_the_options_want_to_be_told_they_are_told_too()
    {
        List<string> told = [];
        _services.Configure<TruedyClientOptions>(options => options.OnWait = wait => told.Add(wait.Operation));

        await ListAsync(StubApi.Response("{}", HttpStatusCode.InternalServerError), StubApi.Response("""{"data":[]}"""));

        Assert.Equal(["GET calls"], told);
        Assert.Single(_log.Of("Truedy.Generated"), line => line.Id.Id == 1);
    }

    private Task ListAsync(params HttpResponseMessage[] answers) => ListAsync(answers, query: null, LogLevel.Information);

    private async Task ListAsync(HttpResponseMessage[] answers, CallListQuery? query, LogLevel level)
    {
        var rest = new Queue<HttpResponseMessage>(answers);
        var api = new StubApi(_ => rest.Dequeue());
        _services.AddSingleton<TimeProvider>(_time);
        _services.AddLogging(logging => logging.SetMinimumLevel(level).AddProvider(_log));
        _services.AddTruedy(
            options => (options.ApiKey, options.AttemptTimeout) = (query is null ? StubApi.Key : Canaries.Key, VirtualTime.AttemptTimeout))
            .ConfigurePrimaryHttpMessageHandler(() => api.Handler);
        await using var provider = _services.BuildServiceProvider();
        while (rest.Count > 0)
        {
            try
            {
                await provider.GetRequiredService<CallsClient>().ListAsync(query);
            }
            catch (TruedyException) when (query is not null)
            {
                // It is the log that counts.
            }
        }
    }
}
