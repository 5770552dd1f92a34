using System.Globalization;
using System.Net.Http.Headers;

namespace Truedy.Generated.Internal;

/// <summary>How long a text says to wait, in whichever of the forms that APIs use: a pure function, the same in every culture.</summary>
/// <remarks>Seconds with or without a fraction (<c>12.5</c>), a moment in seconds or milliseconds since 1970, a duration (<c>1m30s</c>,
/// <c>6ms</c>), a date of ISO 8601 or of HTTP.</remarks>
internal static class WaitText
{
    private const double SecondsIn2001 = 1e9;
    private const double MillisecondsIn1973 = 1e11;
    private const double LongestSeconds = 9e11;     // just below what a TimeSpan holds

    /// <summary>The wait, zero for a moment that has passed; null if the text tells none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time of the server, for moments.</param>
    /// <param name="isMilliseconds">Whether a plain number counts milliseconds.</param>
    public static TimeSpan? Read(string? text, DateTimeOffset now, bool isMilliseconds = false)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number >= 0 ? Number(number, now, isMilliseconds) : null;
        if (Duration(text!) is { } duration)
            return duration;
        if (Timestamp.TryParse(Utf8.Bytes(text!), out var moment))
            return NotNegative(moment - now);
        return RetryConditionHeaderValue.TryParse(text, out var http) && http.Date is { } date ? NotNegative(date - now) : null;
    }

    private static TimeSpan? Number(double number, DateTimeOffset now, bool isMilliseconds)
    {
        var isMoment = number >= (isMilliseconds ? MillisecondsIn1973 : SecondsIn2001);
        var seconds = isMilliseconds || number >= MillisecondsIn1973 ? number / 1000 : number;
        if (seconds > LongestSeconds)
            return null;
        var span = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return isMoment ? NotNegative(span - (now - DateTimeOffset.FromUnixTimeSeconds(0))) : span;
    }

    // 1h2m3.5s: numbers, each with its unit.
    private static TimeSpan? Duration(string text)
    {
        var seconds = 0.0;
        for (var at = 0; at < text.Length;)
        {
            var digits = From(text, at, static each => char.IsDigit(each) || each == '.');
            var unit = From(text, at + digits.Length, char.IsLetter);
            if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || Unit(unit) is not { } length)
                return null;
            seconds += number * length;
            at += digits.Length + unit.Length;
        }
        return seconds > LongestSeconds ? null : TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    private static string From(string text, int start, Func<char, bool> isPart) => new([.. text.Skip(start).TakeWhile(isPart)]);

    private static double? Unit(string name) => name switch
    {
        "ns" => 1e-9,
        "us" or "\u00b5s" => 1e-6,
        "ms" => 1e-3,
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        _ => null,
    };

    private static TimeSpan NotNegative(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
