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
    [InlineData("Retry-After", "99999999")]
    [InlineData("Retry-After", "soon")]
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
    [InlineData("3600", 3600)]
    [InlineData("3601", null)]
    public async Task A_wait_of_up_to_an_hour_is_believed(string seconds, int? expected)
    {
        Assert.Equal(expected, await WaitAsync("", ("Retry-After", seconds)));
        Assert.Equal(expected, await WaitAsync("", ("X-RateLimit-Reset", seconds)));
        Assert.Equal(expected, await WaitAsync($$$$"""{"error":{"details":{"retry_after":{{{{seconds}}}}}}}"""));
        Assert.Equal(expected, await WaitAsync($$$$"""{"error":{"details":{"retry_after":"{{{{seconds}}}}"}}}"""));
    }

    [Fact]
    public async Task Of_several_windows_the_last_to_open_is_waited_for() =>
        Assert.Equal(50, await WaitAsync("", ("X-RateLimit-Reset-Minute", "5"), ("x-ratelimit-reset-hour", "50"), ("X-RateLimit-Reset-Day", "99999"), ("X-RateLimit-Limit", "100")));

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
    public async Task What_comes_first_counts_and_what_cannot_be_believed_is_passed_over()
    {
        const string Body = """{"error":{"details":{"reset_at":"2026-03-03T20:30:20","retry_after":30}}}""";
        Assert.Equal(10, await WaitAsync(Body, ("Retry-After", "10"), ("X-RateLimit-Reset", "40")));
        Assert.Equal(20, await WaitAsync(Body, ("Retry-After", "4000"), ("X-RateLimit-Reset", "40")));
        Assert.Equal(30, await WaitAsync(Body.Replace("2026", "2027", StringComparison.Ordinal), ("X-RateLimit-Reset", "40")));
        Assert.Equal(40, await WaitAsync("", ("Retry-After", "Tue, 03 Mar 2037 20:31:00 GMT"), ("X-RateLimit-Reset", "40")));
    }

    private static async Task<double?> WaitAsync(string body, params (string Name, string Value)[] headers)
    {
        var here = new DateTimeOffset(2026, 3, 3, 20, 30, 0, TimeSpan.Zero);
        var api = new StubApi(_ =>
        {
            var response = StubApi.Response(body, HttpStatusCode.TooManyRequests);
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => api.Client(options => options.TimeProvider = new FakeTimeProvider(here)).ListAsync());
        return (error.RetryAt - here)?.TotalSeconds;
    }
}
