using System.Globalization;
using System.Net;

namespace Truedy.Generated.Internal;

/// <summary>What a request fails with that is not sent, since it would have to wait too long for the rate limit.</summary>
internal static class RateLimitUsedUp
{
    /// <param name="because">The 429 that closed the gate; null if the allowance is used up without one.</param>
    /// <param name="wait">How long it would have to wait, as far as that is known.</param>
    /// <param name="retryAt">Until when.</param>
    public static TruedyRateLimitException Of(TruedyRateLimitException? because, TimeSpan? wait, DateTimeOffset? retryAt)
    {
        if (because is not null)
            return new TruedyRateLimitException(because) { RetryAt = retryAt, RetryAfter = wait };
        var until = retryAt is { } time ? $" until {time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}" : "";
        return new TruedyRateLimitException($"The rate limit is used up{until} by other requests of this process.")
        {
            StatusCode = (HttpStatusCode)429,
            RetryAt = retryAt,
            RetryAfter = wait,
        };
    }
}
