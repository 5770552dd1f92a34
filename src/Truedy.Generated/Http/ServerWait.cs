using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Truedy.Generated.Internal;

/// <summary>How long the API asks a caller to wait: a pure function of its answer. What counts depends on the status.</summary>
internal static class ServerWait
{
    /// <summary>The wait, never negative; null if the answer names none, or if the same request would not succeed later either.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="body">Its body: the documented rate limit is told here only.</param>
    /// <param name="now">The time here, used if the answer does not tell the server's.</param>
    public static TimeSpan? Read(HttpStatusCode status, HttpResponseHeaders headers, ErrorBody body, DateTimeOffset now)
    {
        if (!IsTransient(status))
            return null;
        var serverNow = headers.Date ?? now;
        return WaitText.Read(First(headers, "Retry-After-Ms"), serverNow, isMilliseconds: true)
            ?? WaitText.Read(First(headers, "Retry-After"), serverNow)
            ?? (IsRateLimit(status) ? WaitText.Read(body.Details?.Member("reset_at")?.Word, body.ServerTime ?? serverNow) : null)
            ?? WaitText.Read(body.Details?.Member("retry_after")?.Word, body.ServerTime ?? serverNow)
            ?? Reset(RateLimitHeaders.Read(headers, serverNow), IsRateLimit(status));
    }

    /// <summary>The allowance that the answer names; null if it names none.</summary>
    public static int? Limit(ErrorBody body) =>
        int.TryParse(body.Details?.Member("limit")?.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null;

    public static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    // Windows that are used up have all to open. If no answer says which one is, it is the first that opens: the next answer says so if it was not.
    private static TimeSpan? Reset(IReadOnlyCollection<RateLimitWindow> windows, bool isRateLimit) =>
        windows.Any(window => window is { IsUsedUp: true, Reset: not null })
            ? windows.Where(window => window.IsUsedUp).Max(window => window.Reset)
            : isRateLimit ? windows.Min(window => window.Reset) : null;

    private static bool IsRateLimit(HttpStatusCode status) => (int)status == 429;

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
