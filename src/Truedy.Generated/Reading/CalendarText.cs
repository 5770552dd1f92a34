using System.Globalization;

namespace Truedy.Generated.Internal;

/// <summary>Dates and times of day as the API writes them. On netstandard2.0, which has no types for them, a date is a
/// <c>DateTime</c> and a time a <c>TimeSpan</c>.</summary>
internal static class CalendarText
{
    /// <summary>Reads a date, or the date of a timestamp.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        var isDate = Timestamp.TryParse(text, out var time);
#if NETSTANDARD2_0
        value = time.Date;
#else
        value = DateOnly.FromDateTime(time.DateTime);
#endif
        return isDate;
    }

    /// <summary>Reads a time of day as a clock shows it; an offset behind it, which only a date would give a meaning, is passed over.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var isTime = Timestamp.TryParse([.. "2000-01-01T"u8, .. text], out var time) && !text.IsEmpty;
#if NETSTANDARD2_0
        value = time.TimeOfDay;
#else
        value = TimeOnly.FromTimeSpan(time.TimeOfDay);
#endif
        return isTime;
    }

    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Format(TimeOnly time) => new DateTime(time.Ticks).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
