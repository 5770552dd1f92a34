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
}
