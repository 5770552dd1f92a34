using System.Globalization;
using System.Net.Http.Headers;

namespace Truedy.Generated.Internal;

/// <summary>What the headers of an answer tell about the rate limit, window by window: a pure function of them.</summary>
/// <remarks>
/// <c>X-RateLimit-Limit</c>, <c>-Remaining</c> and <c>-Reset</c>, each also as <c>X-Rate-Limit-…</c>, <c>RateLimit-…</c> or behind a vendor's name;
/// with <c>-After</c> or <c>-Ms</c>; a window of its own for each other word in the name (<c>-Minute</c>, <c>-Requests</c>). And the fields of the
/// IETF, <c>RateLimit: "default";r=0;t=30</c> and <c>RateLimit-Policy: "default";q=100;w=60</c>, with their earlier drafts.
/// </remarks>
internal static class RateLimitHeaders
{
    private const NumberStyles Forms = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static IReadOnlyCollection<RateLimitWindow> Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        Dictionary<string, RateLimitWindow>? windows = null;
#if NETSTANDARD2_0
        foreach (var header in headers)
#else
        foreach (var header in headers.NonValidated)
#endif
        {
            if (Words(header.Key) is { } words)
                Note(windows ??= new(StringComparer.Ordinal), words, string.Join(", ", header.Value), now);
        }
        return windows is null ? [] : windows.Values;
    }

    // The words behind "ratelimit", so that all spellings and every vendor's are one.
    private static string[]? Words(string name)
    {
        var start = name.IndexOf("ratelimit", StringComparison.OrdinalIgnoreCase);
        var length = "ratelimit".Length;
        if (start < 0)
            (start, length) = (name.IndexOf("rate-limit", StringComparison.OrdinalIgnoreCase), "rate-limit".Length);
        return start < 0 ? null : name.Substring(start + length).ToUpperInvariant().Split(['-'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Note(Dictionary<string, RateLimitWindow> windows, string[] words, string value, DateTimeOffset now)
    {
        if (words.Length == 0 || (words.Length == 1 && words[0] == "POLICY"))
        {
            foreach (var (name, parameters) in RateLimitField.Read(value))
                windows[name] = Merge(Get(windows, name), parameters, now);
            return;
        }
        var window = string.Join("-", words.Except(["LIMIT", "REMAINING", "RESET", "AFTER", "MS"], StringComparer.Ordinal));
        var known = Get(windows, window) with { Length = LengthOf(window) ?? Get(windows, window).Length };
        if (words.Contains("REMAINING", StringComparer.Ordinal))
            windows[window] = known with { Remaining = Count(value) ?? known.Remaining };
        else if (words.Contains("RESET", StringComparer.Ordinal))
            windows[window] = known with { Reset = WaitText.Read(value, now, words.Contains("MS", StringComparer.Ordinal)) ?? known.Reset };
        else if (words.Contains("LIMIT", StringComparer.Ordinal))
            windows[window] = known with { Limit = Count(value.Split(',')[0]) ?? known.Limit };
    }

    private static RateLimitWindow Get(Dictionary<string, RateLimitWindow> windows, string name) =>
        windows.TryGetValue(name, out var known) ? known : new RateLimitWindow();

    // Each parameter with its name in an earlier draft.
    private static RateLimitWindow Merge(RateLimitWindow known, IReadOnlyDictionary<string, string> said, DateTimeOffset now) => new(
        Count(Of(said, "q", "limit")) ?? known.Limit,
        WaitText.Read(Of(said, "w", "window"), now) ?? known.Length,
        Count(Of(said, "r", "remaining")) ?? known.Remaining,
        WaitText.Read(Of(said, "t", "reset"), now) ?? known.Reset);

    private static string? Of(IReadOnlyDictionary<string, string> said, string name, string earlier) =>
        said.TryGetValue(name, out var value) || said.TryGetValue(earlier, out value) ? value : null;

    private static TimeSpan? LengthOf(string window) => window switch
    {
        "SECOND" => TimeSpan.FromSeconds(1),
        "MINUTE" => TimeSpan.FromMinutes(1),
        "HOUR" => TimeSpan.FromHours(1),
        "DAY" => TimeSpan.FromDays(1),
        _ => null,
    };

    private static int? Count(string? text) =>
        double.TryParse(text, Forms, CultureInfo.InvariantCulture, out var count) && count <= int.MaxValue
            ? (int)count
            : null;
}
