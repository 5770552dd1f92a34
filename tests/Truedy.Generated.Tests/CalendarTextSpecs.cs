using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>A date or a time in a path, a query or a header is ISO text, whatever type the platform has for it.</summary>
public class CalendarTextSpecs
{
    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    public void It_is_written_the_same_on_every_platform(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal("2026-03-09", Written(new DateOnly(2026, 3, 9)));
        Assert.Equal("08:30:00", Written(new TimeOnly(8, 30, 0)));
        Assert.Equal("2026-03-09T06:30:00Z", Written(new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.FromHours(2))));
    }

    // No operation of today's contract takes a date, so what generated code calls is asked by name.
    private static object? Written(object value) => typeof(CallsClient).Assembly.GetType("Truedy.Generated.Internal.ValueText")!.GetMethod("Of")!.Invoke(null, [value]);
}
