using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

public class ServerWaitSpecs
{
    [Theory]
    [InlineData("RateLimit.json", "2026-03-03T20:30:21Z", null, null, 39)]
    [InlineData("RateLimit.json", "2026-03-03T20:30:21Z", "Retry-After", "7", 7)]
    [InlineData("RateLimit.json", "2026-03-03T20:30:21Z", "Retry-After", "Tue, 03 Mar 2026 20:31:21 GMT", 60)]
    [InlineData("ErrorNginx.html", "2026-03-03T20:30:21Z", "X-RateLimit-Reset-Minute", "1772569851", 30)]
    [InlineData("ErrorNginx.html", "2026-03-03T20:30:21Z", "X-RateLimit-Reset", "12", 12)]
    [InlineData("ErrorProvider.json", "2026-03-03T20:30:21Z", null, null, 3)]
    public async Task A_rate_limit_says_when_it_opens_again(string fixture, string now, string? header, string? value, int seconds)
    {
        var here = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response(Fixture.Text(fixture), HttpStatusCode.TooManyRequests);
            if (header is not null)
                response.Headers.TryAddWithoutValidation(header, value);
            return response;
        });
        var client = api.Client(options => options.TimeProvider = new FakeTimeProvider(here));
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => client.ListAsync());
        Assert.Equal(here.AddSeconds(seconds), error.RetryAt);
    }

    [Theory]
    [InlineData("Retry-After", "-1")]
    [InlineData("Retry-After", "soon")]
    [InlineData("Retry-After", "+15550001234")]
    [InlineData("X-RateLimit-Reset", "-5")]
    [InlineData("X-RateLimit-Reset", "1e300")]
    [InlineData("X-RateLimit-Reset", "NaN")]
    public async Task A_wait_that_cannot_be_meant_is_not_believed(string header, string value)
    {
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response("", HttpStatusCode.TooManyRequests);
            response.Headers.TryAddWithoutValidation(header, value);
            return response;
        });
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => api.Client().ListAsync());
        Assert.Null(error.RetryAt);
    }

    [Fact]
    public async Task A_moment_that_has_passed_means_now()
    {
        var now = new DateTimeOffset(2026, 3, 3, 20, 30, 21, TimeSpan.Zero);
        var api = StubApi.Answering("""{"error":{"details":{"reset_at":"2026-03-03T20:00:00"}}}""", HttpStatusCode.TooManyRequests);
        var client = api.Client(options => options.TimeProvider = new FakeTimeProvider(now));
        Assert.Equal(now, (await Assert.ThrowsAsync<TruedyRateLimitException>(() => client.ListAsync())).RetryAt);
    }

    [Theory]
    [InlineData("""{"error":{"details":{"reset_at":"2026-03-03T20:31:00"},"ts":"2026-03-03T20:30:50"}}""", 10)]
    [InlineData("""{"error":{"details":{"reset_at":"2026-03-03T20:31:00"},"ts":"2026-03-03T20:30:50"},"meta":{"ts":"2026-03-03T20:30:40"}}""", 20)]
    [InlineData("""{"error":{"details":{"reset_at":"2026-03-03T20:31:00"}}}""", 60)]
    public async Task The_clock_of_the_answer_counts_before_the_one_here(string body, int seconds)
    {
        var here = new DateTimeOffset(2026, 3, 3, 20, 30, 0, TimeSpan.Zero);
        var client = StubApi.Answering(body, HttpStatusCode.TooManyRequests).Client(options => options.TimeProvider = new FakeTimeProvider(here));
        Assert.Equal(here.AddSeconds(seconds), (await Assert.ThrowsAsync<TruedyRateLimitException>(() => client.ListAsync())).RetryAt);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("3601", 3601)]
    [InlineData("99999999", 99999999)]
    [InlineData("12.5", 12.5)]
    public async Task A_wait_is_believed_however_long_it_is(string seconds, double expected)
    {
        Assert.Equal(expected, await WaitAsync("", ("Retry-After", seconds)));
        Assert.Equal(expected, await WaitAsync("", ("X-RateLimit-Reset", seconds)));
        Assert.Equal(expected, await WaitAsync($$$$"""{"error":{"details":{"retry_after":{{{{seconds}}}}}}}"""));
        Assert.Equal(expected, await WaitAsync($$$$"""{"error":{"details":{"retry_after":"{{{{seconds}}}}"}}}"""));
    }

    [Theory]
    [InlineData("Retry-After", "30")]
    [InlineData("Retry-After", "30.0")]
    [InlineData("Retry-After", "30s")]
    [InlineData("Retry-After", "Tue, 03 Mar 2026 20:30:30 GMT")]
    [InlineData("Retry-After", "Tuesday, 03-Mar-26 20:30:30 GMT")]
    [InlineData("Retry-After", "2026-03-03T20:30:30Z")]
    [InlineData("Retry-After-Ms", "30000")]
    [InlineData("RateLimit", "\"default\";r=0;t=30")]
    [InlineData("RateLimit", "\"minute\";r=0;t=30, \"day\";r=12;t=40000")]
    [InlineData("RateLimit", "default;r=0;t=30")]
    [InlineData("RateLimit", "limit=100, remaining=0, reset=30")]
    [InlineData("RateLimit-Reset", "30")]
    [InlineData("X-RateLimit-Reset", "30")]
    [InlineData("X-RateLimit-Reset", "1772569830")]
    [InlineData("X-RateLimit-Reset", "1772569830.0")]
    [InlineData("X-RateLimit-Reset", "1772569830000")]
    [InlineData("X-RateLimit-Reset", "2026-03-03T20:30:30Z")]
    [InlineData("X-RateLimit-Reset", "2026-03-03T20:30:30.000000+00:00")]
    [InlineData("X-RateLimit-Reset", "Tue, 03 Mar 2026 20:30:30 GMT")]
    [InlineData("X-Rate-Limit-Reset", "30")]
    [InlineData("X-RateLimit-Reset-After", "30.000")]
    [InlineData("X-RateLimit-Reset-Ms", "30000")]
    [InlineData("X-RateLimit-Reset-Ms", "1772569830000")]
    [InlineData("X-RateLimit-Reset-After-Ms", "30000")]
    [InlineData("x-ratelimit-reset-requests", "30s")]
    [InlineData("x-ratelimit-reset-requests", "0m30s")]
    [InlineData("x-ratelimit-reset-requests", "30000ms")]
    [InlineData("Vendor-RateLimit-Requests-Reset", "2026-03-03T20:30:30Z")]
    public async Task Every_form_in_which_an_api_tells_half_a_minute_is_half_a_minute(string header, string value) =>
        Assert.Equal(30, await WaitAsync("", (header, value)));

    [Theory]
    [InlineData("1m30s", 90.0)]
    [InlineData("6ms", 0.006)]
    [InlineData("1h2m3.5s", 3723.5)]
    [InlineData("2d", 172800.0)]
    [InlineData("250us", 0.00025)]
    [InlineData("1.5x", null)]
    [InlineData("m", null)]
    public async Task A_duration_is_the_sum_of_its_parts(string value, double? seconds) =>
        Assert.Equal(seconds, await WaitAsync("", ("x-ratelimit-reset-requests", value)));

    [Theory]
    [InlineData("\"2026-03-03T20:30:30\"")]
    [InlineData("\"2026-03-03T22:30:30+02:00\"")]
    [InlineData("1772569830")]
    [InlineData("1772569830000")]
    public async Task The_moment_in_the_body_comes_in_every_form_too(string resetAt) =>
        Assert.Equal(30, await WaitAsync($$$$"""{"error":{"details":{"reset_at":{{{{resetAt}}}}}}}"""));

    [Fact]
    public async Task Of_several_windows_those_count_that_are_used_up()
    {
        Assert.Equal(2, await WaitAsync("", ("X-RateLimit-Remaining-Minute", "0"), ("X-RateLimit-Reset-Minute", "2"), ("X-RateLimit-Remaining-Hour", "640"), ("X-RateLimit-Reset-Hour", "2700")));
        Assert.Equal(2700, await WaitAsync("", ("X-RateLimit-Remaining-Minute", "0"), ("X-RateLimit-Reset-Minute", "2"), ("X-RateLimit-Remaining-Hour", "0"), ("X-RateLimit-Reset-Hour", "2700")));
    }

    [Fact]
    public async Task Of_several_windows_that_do_not_say_what_is_left_the_first_to_open_is_waited_for() =>
        Assert.Equal(5, await WaitAsync("", ("X-RateLimit-Reset-Minute", "5"), ("x-ratelimit-reset-hour", "50"), ("X-RateLimit-Reset-Day", "99999"), ("X-RateLimit-Limit", "100")));

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    public async Task When_the_rate_limit_resets_does_not_matter_to_another_error(int status) =>
        Assert.Null(await WaitAsync((HttpStatusCode)status, """{"error":{"details":{"reset_at":"2026-03-03T20:31:00"}}}""", ("X-RateLimit-Reset", "45"), ("X-RateLimit-Remaining", "12")));

    [Fact]
    public async Task A_server_fault_that_says_the_allowance_is_used_up_is_waited_for() =>
        Assert.Equal(45, await WaitAsync(HttpStatusCode.InternalServerError, "", ("X-RateLimit-Reset", "45"), ("X-RateLimit-Remaining", "0")));

    [Theory]
    [InlineData(503, 7.0)]
    [InlineData(404, null)]
    public async Task How_long_to_wait_matters_where_waiting_helps(int status, double? seconds) =>
        Assert.Equal(seconds, await WaitAsync((HttpStatusCode)status, "", ("Retry-After", "7")));

    [Fact]
    public async Task A_moment_beyond_all_calendars_is_the_last_one_there_is()
    {
        var api = StubApi.Answering("""{"error":{"details":{"retry_after":"90000000h"}}}""", HttpStatusCode.TooManyRequests);
        Assert.Equal(DateTimeOffset.MaxValue, (await Assert.ThrowsAsync<TruedyRateLimitException>(() => api.Client().ListAsync())).RetryAt);
    }

    [Theory]
    [InlineData("Retry-After", "Tue, 03 Mar 2026 20:31:00 GMT")]
    [InlineData("X-RateLimit-Reset", "1772569860")]
    public async Task The_date_of_the_answer_counts_before_the_clock_here(string header, string value)
    {
        Assert.Equal(60, await WaitAsync("", (header, value)));
        Assert.Equal(20, await WaitAsync("", (header, value), ("Date", "Tue, 03 Mar 2026 20:30:40 GMT")));
    }

    [Fact]
    public async Task The_date_of_the_answer_counts_where_its_body_tells_no_time()
    {
        const string Reset = """{"error":{"details":{"reset_at":"2026-03-03T20:31:00"}}}""";
        Assert.Equal(15, await WaitAsync(Reset, ("Date", "Tue, 03 Mar 2026 20:30:45 GMT")));
    }

    [Fact]
    public async Task What_comes_first_counts_and_what_cannot_be_read_is_passed_over()
    {
        const string Body = """{"error":{"details":{"reset_at":"2026-03-03T20:30:20","retry_after":30}}}""";
        Assert.Equal(10, await WaitAsync(Body, ("Retry-After", "10"), ("X-RateLimit-Reset", "40")));
        Assert.Equal(20, await WaitAsync(Body, ("Retry-After", "soon"), ("X-RateLimit-Reset", "40")));
        Assert.Equal(30, await WaitAsync(Body.Replace("2026-03", "soon", StringComparison.Ordinal), ("X-RateLimit-Reset", "40")));
        Assert.Equal(40, await WaitAsync("", ("Retry-After", "-1"), ("X-RateLimit-Reset", "40")));
    }

    private static Task<double?> WaitAsync(string body, params (string Name, string Value)[] headers) =>
        WaitAsync(HttpStatusCode.TooManyRequests, body, headers);

    private static async Task<double?> WaitAsync(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var here = new DateTimeOffset(2026, 3, 3, 20, 30, 0, TimeSpan.Zero);
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response(body, status);
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        var error = await Assert.ThrowsAnyAsync<TruedyApiException>(
            () => api.Client(options => options.TimeProvider = new FakeTimeProvider(here)).ListAsync());
        return (error.RetryAt - here)?.TotalSeconds;
    }
}
