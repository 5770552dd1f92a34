using System.Globalization;
using System.Net.Http.Headers;

namespace Truedy.Generated.Internal;

/// <summary>How long the API asks a caller to wait: a pure function of its answer.</summary>
internal static class ServerWait
{
    private const double UnixSecondsSince2001 = 1e9;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The wait, never negative; null where the answer names none that can be believed (one of more than an hour cannot).</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="body">The body of the answer: the documented rate limit is told here only.</param>
    /// <param name="now">The time here, used where the answer does not tell the server's.</param>
    public static TimeSpan? Read(HttpResponseHeaders headers, ErrorBody body, DateTimeOffset now)
    {
        var serverNow = body.ServerTime ?? headers.Date ?? now;
        return Believable(headers.RetryAfter?.Delta)
            ?? Believable(headers.RetryAfter?.Date - (headers.Date ?? now))
            ?? Believable(body.Details.Member("reset_at").Time() - serverNow)
            ?? Believable(Seconds(body.Details.Member("retry_after").Word()))
            ?? ResetHeaders(headers, headers.Date ?? now);
    }

    // Several windows may be told, as X-RateLimit-Reset-Minute and the like: the last to open is the one to wait for.
    private static TimeSpan? ResetHeaders(HttpResponseHeaders headers, DateTimeOffset now) => headers
        .Where(header => header.Key.StartsWith("X-RateLimit-Reset", StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value)
        .Select(value => Believable(Seconds(value) is { TotalSeconds: >= UnixSecondsSince2001 } unix ? DateTimeOffset.FromUnixTimeSeconds(0) + unix - now : Seconds(value)))
        .Max();

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e10
            ? TimeSpan.FromSeconds(seconds)
            : null;

    // A moment that has passed means now.
    private static TimeSpan? Believable(TimeSpan? wait) =>
        wait > Longest ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
