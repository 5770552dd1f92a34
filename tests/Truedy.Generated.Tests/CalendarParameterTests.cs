using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>Dates and times are ISO text in every place of a request, whatever the culture.</summary>
public class CalendarParameterTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 9, 8, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    public async Task A_date_a_time_and_a_timestamp_are_written_the_same_everywhere(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        HttpRequestMessage? sent = null;
        var api = new StubApi(request =>
        {
            sent = request;
            return StubApi.Response("");
        });
        await new Sender(api.HttpClient()).SendAsync(new DateOnly(2026, 3, 9), new TimeOnly(8, 30, 0), Moment);
        Assert.Equal("/api/public/v1/2026-03-09/08%3A30%3A00/2026-03-09T06%3A30%3A00Z?a=2026-03-09&b=08%3A30%3A00&c=2026-03-09T06%3A30%3A00Z&d=2026-03-09&e=08%3A30%3A00", sent!.RequestUri!.PathAndQuery);
        Assert.Equal(("2026-03-09", "08:30:00"), (Assert.Single(sent.Headers.GetValues("X-Day")), Assert.Single(sent.Headers.GetValues("X-Hour"))));
    }

    private sealed class Sender(HttpClient http) : TruedyServiceClient(http, new TruedyClientOptions { ApiKey = StubApi.Key })
    {
        public Task SendAsync(DateOnly day, TimeOnly hour, DateTimeOffset moment) => SendAsync(
            new ApiRequest(HttpMethod.Get, "{day}/{hour}/{moment}").Path("day", day).Path("hour", hour).Path("moment", moment)
                .Query("a", day).Query("b", hour).Query("c", moment).QueryEach("d", [day])
                .Query("e", ParameterValue.List<TimeOnly>([hour]), ParameterStyle.Form, explode: false)
                .Header("X-Day", day).Header("X-Hour", hour),
            CancellationToken.None);
    }
}
