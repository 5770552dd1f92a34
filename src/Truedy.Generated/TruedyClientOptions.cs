using System.Diagnostics;

namespace Truedy.Generated;

/// <summary>How a client reaches the API. Read once, when the client is made: changing the options later changes no client.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public class TruedyClientOptions
{
    /// <summary>The API key, sent to <see cref="BaseAddress"/> only.</summary>
    /// <value>The default is null: the key of the environment variable <c>TRUEDY_API_KEY</c>.</value>
    public string? ApiKey { get; set; }

    /// <summary>Where the API is: an https address without a query, or http on a loopback address. A trailing slash does not matter.</summary>
    /// <value>The default is <c>https://api.truedy.ai/api/public/v1</c>.</value>
    public Uri BaseAddress { get; set; } = new("https://api.truedy.ai/api/public/v1");

    /// <summary>How long one request may take, its body included; above zero. A request that takes longer is a <see cref="TimeoutException"/>.</summary>
    /// <value>The default is 60 seconds: a page of long transcripts is several megabytes.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest response body that is read, in bytes after decompression; above zero.</summary>
    /// <value>The default is 64 MB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The clock and the timers of the client, for tests with virtual time.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The base address and whether there is a key, never the key.</summary>
    public override string ToString() => $"{BaseAddress} ({(ApiKey is null ? $"key from {Generated.ApiKey.EnvironmentVariable}" : "key given")})";

    internal void Validate()
    {
        // What a time provider's timers can hold.
        Require(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= TimeSpan.FromDays(40), nameof(AttemptTimeout), "must be above zero and at most 40 days");
        Require(MaxResponseBytes is > 0 and < int.MaxValue, nameof(MaxResponseBytes), "must be above zero and below 2 GB");
        Require(TimeProvider is not null, nameof(TimeProvider), "must not be null");
    }

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
            throw new ArgumentException($"{nameof(TruedyClientOptions)}.{name} {rule}.", name);
    }
}
