namespace Truedy.Generated.Internal;

/// <summary>How requests are sent: by the options of the client, but for what one request or list has of its own.</summary>
internal sealed record RequestPolicy(
    RetryRules Rules, TimeSpan? Timeout, bool Paces, IReadOnlyCollection<KeyValuePair<string, string>> Headers, Action<RequestWait>? OnWait)
{
    public static RequestPolicy Of(TruedyClientOptions options) =>
        new(new RetryRules(options.MaxRetries, options.MaxRateLimitWait), options.OperationTimeout, options.PaceRequests, [], options.OnWait);

    /// <exception cref="ArgumentException">One of them is out of range, or a header cannot be sent. The message
    /// does not repeat its value.</exception>
    public RequestPolicy With(RequestOptions options)
    {
        var merged = new TruedyClientOptions
        {
            MaxRetries = options.MaxRetries ?? Rules.MaxRetries,
            MaxRateLimitWait = options.MaxRateLimitWait ?? Rules.MaxRateLimitWait,
            OperationTimeout = options.OperationTimeout ?? Timeout,
            PaceRequests = Paces,
            OnWait = options.OnWait ?? OnWait,
        };
        merged.Validate();
        foreach (var header in options.Headers)
            Check(header.Key, header.Value);
        return Of(merged) with { Headers = [.. Headers, .. options.Headers] };
    }

    private static void Check(string name, string value)
    {
        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"The key is sent by {nameof(TruedyClientOptions)}.{nameof(TruedyClientOptions.ApiKey)}, not as a header of a request.",
                nameof(name));
        using var trial = new HttpRequestMessage();
        if (!trial.Headers.TryAddWithoutValidation(name, value) || value.Any(static character => character is < ' ' or > '~'))
            throw new ArgumentException(
                $"The header '{name}' cannot be sent with a request: it has to be one of requests, of printable ASCII.", nameof(name));
    }
}
