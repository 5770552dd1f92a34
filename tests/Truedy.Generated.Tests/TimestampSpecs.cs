namespace Truedy.Generated.Tests;

public class TimestampSpecs
{
    [Theory]
    [InlineData("2026-03-03T20:30:21.310278Z", "2026-03-03T20:30:21.3102780+00:00")]
    [InlineData("2026-03-03T20:30:21.310278", "2026-03-03T20:30:21.3102780+00:00")]
    [InlineData("2026-03-03T20:30:21.310278+00:00", "2026-03-03T20:30:21.3102780+00:00")]
    [InlineData("2026-03-03T20:30:21+05:30", "2026-03-03T20:30:21.0000000+05:30")]
    [InlineData("2026-03-03T20:30:21-0800", "2026-03-03T20:30:21.0000000-08:00")]
    [InlineData("2026-03-03T20:30:21", "2026-03-03T20:30:21.0000000+00:00")]
    [InlineData("2026-03-03T20:30:21.1Z", "2026-03-03T20:30:21.1000000+00:00")]
    [InlineData("2026-03-03T20:30:21.1234567Z", "2026-03-03T20:30:21.1234567+00:00")]
    [InlineData("2026-03-03T20:30:21.123456789Z", "2026-03-03T20:30:21.1234567+00:00")]
    [InlineData("2026-03-03 20:30:21z", "2026-03-03T20:30:21.0000000+00:00")]
    [InlineData("2026-03-03T20:30Z", "2026-03-03T20:30:00.0000000+00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("2026-12-31T23:59:59+14:00", "2026-12-31T23:59:59.0000000+14:00")]
    [InlineData("2026-12-31T23:59:59-14", "2026-12-31T23:59:59.0000000-14:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2026-03-03T20:30:21\\u005a", "2026-03-03T20:30:21.0000000+00:00")]
    public async Task A_timestamp_is_read_whatever_its_form_and_is_utc_without_an_offset(string text, string expected)
    {
        var call = Assert.Single((await StubApi.AnsweringCall($$"""{"created_at":"{{text}}","started_at":"{{text}}"}""").Client().ListAsync()).Data);
        Assert.Equal(expected, call.CreatedAt.ToString("O"));
        Assert.Equal(expected, call.StartedAt!.Value.ToString("O"));
    }

    [Fact]
    public async Task A_timestamp_of_the_usual_length_is_read_as_one_with_another_digit_is()
    {
        const string Usual = "2026-03-03T20:30:21.310278Z";
        var odd = Enumerable.Range(0, Usual.Length).SelectMany(_ => "09:1 Z", (place, sign) => Usual.Remove(place, 1).Insert(place, $"{sign}")).ToList();
        foreach (var text in odd.Where(text => text.EndsWith('Z')))
            Assert.Equal(await ReadAsync(text.Insert(Usual.Length - 1, "0")), await ReadAsync(text));

        static async Task<DateTimeOffset?> ReadAsync(string text) =>
            (await StubApi.AnsweringCall($$"""{"created_at":"{{text}}"}""").Client().ListAsync()).Data.SingleOrDefault()?.CreatedAt;
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:60:00Z")]
    [InlineData("2026-01-01T00:00:60Z")]
    [InlineData("2026-01-01T00:00:00+15:00")]
    [InlineData("2026-01-01T00:00:00+01:60")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00ZZ")]
    [InlineData("2026-01-01X00:00:00Z")]
    [InlineData("2026-01-01T00:00:00 01:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("2026")]
    [InlineData("2026-01-01T")]
    [InlineData("2026-01-01T10:")]
    [InlineData("2026-01-01T10:20:")]
    [InlineData("2026-01-01T10:20:30+")]
    [InlineData("2026-01-01T10:20:30+01:x")]
    [InlineData("2026-01-01T10:20:30-14:01")]
    [InlineData("0000-01-01")]
    public async Task What_is_no_timestamp_is_a_clear_error(string text)
    {
        var response = await StubApi.AnsweringCall($$"""{"created_at":"{{text}}"}""").Client().ListAsync();
        Assert.Equal("expected a timestamp at 'data[0].created_at', found a string of another form", Assert.Single(response.MalformedItems).Reason);
    }
}
