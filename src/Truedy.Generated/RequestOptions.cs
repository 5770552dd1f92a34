namespace Truedy.Generated;

/// <summary>What is different for one request or one list, by the <c>With</c> of a client:
/// <c>calls.With(new RequestOptions { MaxRetries = 0 }).ListAsync()</c>.</summary>
/// <remarks>Immutable, so that one instance can serve any number of clients.</remarks>
public record RequestOptions
{
    /// <summary>How long a request may take in all, from 10 milliseconds to a day; of a list, each page.</summary>
    /// <value>The default is null: as <see cref="TruedyClientOptions.OperationTimeout"/> says.</value>
    public TimeSpan? OperationTimeout { get; init; }

    /// <summary>How often a failed attempt is repeated, 0 to 100. With 0 a request is sent once and waits for no rate limit.</summary>
    /// <value>The default is null: as <see cref="TruedyClientOptions.MaxRetries"/> says.</value>
    public int? MaxRetries { get; init; }

    /// <summary>How long a request may wait in all for the rate limit, from zero to a day.</summary>
    /// <value>The default is null: as <see cref="TruedyClientOptions.MaxRateLimitWait"/> says.</value>
    public TimeSpan? MaxRateLimitWait { get; init; }

    /// <summary>Headers to send besides, by name, of printable ASCII; not <c>Authorization</c>.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Told before each wait.</summary>
    /// <value>The default is null: as <see cref="TruedyClientOptions.OnWait"/> says.</value>
    public Action<RequestWait>? OnWait { get; init; }
}
