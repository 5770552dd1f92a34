using System.Globalization;

namespace Truedy.Generated.Internal;

/// <summary>The text of a value that has no parts, as the API reads it.</summary>
internal static class ValueText
{
    public static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => CalendarText.Format(date),
        TimeOnly time => CalendarText.Format(time),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
