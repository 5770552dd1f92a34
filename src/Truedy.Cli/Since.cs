using System.Globalization;

namespace Truedy.Cli;

/// <summary>Reads a moment in the past: a date or time in ISO 8601, UTC if it names no offset, or a span back from now such as 7d.</summary>
internal static class Since
{
    public const string Forms = "a date or time such as 2026-03-31 or 2026-03-31T18:00+02:00, or a span such as 7d, 24h or 30m";

    // Without hours and with an offset, a date would be ambiguous to a reader: it is refused.
    private static readonly string[] IsoForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Parse(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : Span(text) is { } span && span <= now - DateTimeOffset.MinValue ? now - span
        : null;

    private static TimeSpan? Span(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return text[^1] switch
        {
            'd' when count <= TimeSpan.MaxValue.Days => TimeSpan.FromDays(count),
            'h' => TimeSpan.FromHours(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => null,
        };
    }
}
