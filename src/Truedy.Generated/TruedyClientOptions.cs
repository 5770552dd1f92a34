using System.Diagnostics;

namespace Truedy.Generated;

/// <summary>How a client reaches the API. Read once, when the client is made: changing the options later changes no client.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public class TruedyClientOptions
{
    /// <summary>The API key, sent to <see cref="BaseAddress"/> only.</summary>
    /// <value>The default is null: the key of the environment variable <c>TRUEDY_API_KEY</c>.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ApiKey { get; set; }

    /// <summary>Where the API is: an https address without a query, or http on a loopback address. A trailing slash does not matter.</summary>
    /// <value>The default is the address of the contract's first server, <c>https://api.truedy.ai/api/public/v1</c> when this was written.</value>
    public Uri BaseAddress { get; set; } = ContractServer.Address.Length == 0 ? null! : new(ContractServer.Address);

    /// <summary>Asked for the key before every attempt, so that a key can be rotated without a new client. Answer quickly, from a cache: the time
    /// does not count towards <see cref="AttemptTimeout"/>. What it throws comes out as it is.</summary>
    /// <value>The default is null: <see cref="ApiKey"/>, which has to be null if this is set.</value>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>How long one attempt may take, its body included; above zero. An attempt that takes longer is retried, in the end a
    /// <see cref="TimeoutException"/>.</summary>
    /// <value>The default is 60 seconds: a page of long transcripts is several megabytes.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an attempt that ended by a failed connection, a timeout or the statuses 408, 500, 502, 503 and 504 is repeated, 0 to 100.
    /// With 0 every request is sent once and never waits for the rate limit: for an <see cref="HttpClient"/> that retries by itself.</summary>
    /// <value>The default is 3, after waits that double from half a second, with jitter.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>How long a request may wait in all for the rate limit, which does not use up <see cref="MaxRetries"/>. If the API asks for more,
    /// <see cref="TruedyRateLimitException"/> comes at once.</summary>
    /// <value>The default is 90 seconds: the API's window is a minute.</value>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether requests are counted, so that those that the rate limit does not allow yet are held back instead of being
    /// answered with 429. The allowance is what the API tells: one 429, or the headers of any answer. All clients of a process with the
    /// same key and address are counted together.</summary>
    /// <value>The default is true. With false a request waits only after the API has answered another with 429.</value>
    public bool PaceRequests { get; set; } = true;

    /// <summary>How long a request may take in all, its retries and its waits included; above zero. A wait that would last longer is not begun. A
    /// list makes many requests, and each has this time.</summary>
    /// <value>The default is null: only the attempts and the waits are bounded.</value>
    public TimeSpan? OperationTimeout { get; set; }

    /// <summary>The longest response body that is read, in bytes after decompression; above zero.</summary>
    /// <value>The default is 64 MB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether one item of a list that is not what the contract promises fails the whole response with
    /// <see cref="TruedyResponseException"/>.</summary>
    /// <value>The default is false: the other items are delivered, and the malformed one is reported beside them.</value>
    public bool Strict { get; set; }

    /// <summary>Told where an answer is not as its contract says: once for each difference and successful answer, before that answer is
    /// handed out, on whichever thread has read it, so from several at a time if requests are under way at a time. Answer quickly. What it
    /// throws fails the request, unchanged and without a retry. The counter <c>truedy.contract.drift</c> of the meter
    /// <c>Truedy.Generated</c> tells the same.</summary>
    /// <value>The default is null. Nothing is looked for if this is null and nobody listens to the counter.</value>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Action<ContractDrift>? OnDrift { get; set; }

    /// <summary>Told before each wait of a request, between two attempts or for the rate limit, on whichever thread the request runs. Answer quickly.
    /// What it throws fails the request, unchanged.</summary>
    /// <value>The default is null.</value>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Action<RequestWait>? OnWait { get; set; }

    /// <summary>Told of what a list notices and goes on in spite of: items that moved, an order that is not the promised one, an item that could
    /// not be read. It runs on whichever thread enumerates. Answer quickly. What it throws ends the list, unchanged.</summary>
    /// <value>The default is null.</value>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Action<ListEvent>? OnListEvent { get; set; }

    /// <summary>The clock and the timers of the client, for tests with virtual time.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The base address and whether there is a key, never the key.</summary>
    public override string ToString()
    {
        var key = (ApiKey, ApiKeyProvider) switch
        {
            (null, null) => $"key from {Internal.ApiKey.EnvironmentVariable}",
            (null, _) => "key from a provider",
            _ => "key given",
        };
        return $"{Internal.BaseAddress.Describe(BaseAddress)} ({key})";
    }

    internal void Validate()
    {
        Require(
            AttemptTimeout >= TimeSpan.FromMilliseconds(10) && AttemptTimeout <= TimeSpan.FromDays(1),
            nameof(AttemptTimeout),
            "must be from 10 milliseconds to a day");
        Require(
            OperationTimeout is null || (OperationTimeout >= TimeSpan.FromMilliseconds(10) && OperationTimeout <= TimeSpan.FromDays(1)),
            nameof(OperationTimeout),
            "must be null, or from 10 milliseconds to a day");
        Require(MaxRetries is >= 0 and <= 100, nameof(MaxRetries), "must be from 0 to 100");
        Require(
            MaxRateLimitWait >= TimeSpan.Zero && MaxRateLimitWait <= TimeSpan.FromDays(1), nameof(MaxRateLimitWait), "must be from zero to a day");
        Require(MaxResponseBytes is > 0 and < int.MaxValue, nameof(MaxResponseBytes), "must be above zero and below 2 GB");
        Require(TimeProvider is not null, nameof(TimeProvider), "must not be null");
    }

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
            throw new ArgumentException($"{nameof(TruedyClientOptions)}.{name} {rule}.", name);
    }
}
