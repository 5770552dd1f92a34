using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>Where a comma stands before the fraction, and where another calendar counts the years, everything is sent,
/// read and said as it is anywhere.</summary>
public class CultureSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 20, 30, 0, TimeSpan.Zero);

    private static readonly string[] Fractions = ["12.5", "\"12.5\"", "\"12.5s\""];

    public static TheoryData<string> Cultures => ["", "de-DE", "th-TH", "ar-SA", "fa-IR", "tr-TR"];

    [Fact]
    public void The_cultures_do_differ()
    {
        var persian = CultureInfo.GetCultureInfo("fa-IR");
        Assert.NotEqual(".", persian.NumberFormat.NumberDecimalSeparator);
        Assert.NotEqual("-", persian.NumberFormat.NegativeSign);
        Assert.NotEqual("2026", Now.ToString("yyyy", persian));
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public Task A_wait_with_a_fraction_is_read(string culture) => InAsync(culture, async () =>
    {
        foreach (var retryAfter in Fractions)
        {
            var api = StubApi.Answering($$$$"""{"error":{"details":{"retry_after":{{{{retryAfter}}}}}}}""", HttpStatusCode.TooManyRequests);
            var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(api).ListAsync());
            Assert.Equal(Now.AddSeconds(12.5), error.RetryAt);
            Assert.Equal("GET calls failed with HTTP 429. The rate limit is used up until 2026-03-03 20:30:12Z.", error.Message);
        }
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public Task A_timeout_is_told_with_a_point(string culture) => InAsync(culture, async () =>
    {
        using var http = new HttpClient(new Hangs()) { Timeout = TimeSpan.FromMilliseconds(1.5) };
        var error = await Assert.ThrowsAsync<TimeoutException>(
            () => new CallsClient(http, new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 }).ListAsync());
        Assert.Contains("0.00", error.Message, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public Task Numbers_and_times_are_sent_and_read_as_anywhere(string culture) => InAsync(culture, async () =>
    {
        var api = StubApi.AnsweringCall("""{"id":"I","cost_usd":1234.5678,"duration_seconds":12,"created_at":"2026-03-03T20:30:21.310278Z","status":"in_progress"}""");
        var call = Assert.Single(
            (await Client(api).ListPageAsync(new CallListOptions { PageSize = 20, Status = CallStatus.InProgress }, offset: 40)).Items);
        Assert.Equal((1234.5678m, 2026), (call.CostUsd, call.CreatedAt.Year));
        var query = Assert.Single(api.Queries);
        Assert.Contains("limit=20", query, StringComparison.Ordinal);
        Assert.Contains("offset=40", query, StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_checkpoint_of_one_culture_is_good_in_another()
    {
        var list = new CallList(30);
        string? checkpoint = null;
        await InAsync("fa-IR", async () =>
        {
            await foreach (var page in list.Api.Client().ListAllAsync(new CallListOptions { PageSize = 10, MaxItems = 10, Status = CallStatus.Failed }).AsPages())
                checkpoint = page.Checkpoint;
        });
        await InAsync("de-DE", async () =>
            Assert.Equal(20, (await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint, Status = CallStatus.Failed }).AllAsync()).Count));
    }

    private static async Task InAsync(string culture, Func<Task> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CallsClient Client(StubApi api) =>
        api.Client(options => options.TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now));

    private sealed class Hangs : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}
