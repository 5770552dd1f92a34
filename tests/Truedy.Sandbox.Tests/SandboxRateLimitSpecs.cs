using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxRateLimitSpecs
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task After_a_hundred_requests_in_a_minute_comes_429_until_the_window_opens_again()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { TimeProvider = _clock });
        using RawClient client = new(sandbox);
        for (int i = 0; i < 100; i++)
            await client.GetJsonAsync("/calls?limit=1");

        _clock.Advance(TimeSpan.FromSeconds(59));
        await client.GetJsonAsync("/calls?limit=1", expectedStatus: 429);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await client.GetJsonAsync("/calls?limit=1");
    }

    [Fact]
    public async Task The_429_says_in_its_body_only_when_to_come_back()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { TimeProvider = _clock, RequestsPerMinute = 1 });
        using RawClient client = new(sandbox);
        await client.GetJsonAsync("/calls?limit=1");
        _clock.Advance(TimeSpan.FromSeconds(12.5));

        using HttpResponseMessage response = await client.SendAsync("/calls");
        JsonElement body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(
            """{"code":"rate_limit_exceeded","message":"Rate limit exceeded","details":{"limit":1,"reset_at":"2026-04-05T12:01:00.000000"}}""",
            body.GetProperty("error").GetRawText());
        Assert.Equal("2026-04-05T12:00:12.500000Z", body.GetProperty("meta").GetProperty("ts").GetString());
        Assert.Equal(["Date", "X-Request-ID"], response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal(DateTimeOffset.Parse("2026-04-05T12:00:12Z", CultureInfo.InvariantCulture), response.Headers.Date);
    }

    [Fact]
    public async Task Requests_without_the_key_do_not_count()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { RequestsPerMinute = 1 });
        using RawClient stranger = new(sandbox) { Authorization = null };
        using RawClient client = new(sandbox);

        await stranger.GetJsonAsync("/calls", expectedStatus: 401);
        await client.GetJsonAsync("/calls");
        await client.GetJsonAsync("/calls", expectedStatus: 429);
    }

    [Fact]
    public async Task I_can_switch_the_limit_off()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { RequestsPerMinute = null });
        using RawClient client = new(sandbox);

        for (int i = 0; i < 150; i++)
            await client.GetJsonAsync("/calls?limit=1");
    }
}
