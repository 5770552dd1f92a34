using System.Diagnostics;
using System.Net.Http.Headers;

namespace Truedy.Generated.Internal;

/// <summary>Gives every attempt its key: the one that was fixed at construction, or the one that the provider has now.</summary>
internal sealed class ApiKeySource
{
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly AuthenticationHeaderValue? _fixed;

    public ApiKeySource(TruedyClientOptions options)
    {
        if (options.ApiKey is not null && options.ApiKeyProvider is not null)
            throw new ArgumentException(
                $"{nameof(TruedyClientOptions.ApiKey)} and {nameof(TruedyClientOptions.ApiKeyProvider)} cannot both be set; leave one null.");
        _provider = options.ApiKeyProvider;
        if (_provider is null)
            _fixed = Authorization(ApiKey.Resolve(options.ApiKey));
    }

    /// <summary>What tells this account from others: the key, or what provides it.</summary>
    public object Identity => (object?)_provider ?? _fixed!.Parameter!;

    public async ValueTask<AuthenticationHeaderValue> AuthorizationAsync(CancellationToken cancellationToken) =>
        _fixed ?? Authorization(ApiKey.Check(await _provider!(cancellationToken).ConfigureAwait(false)));

    private static AuthenticationHeaderValue Authorization(string key) => new("Bearer", key);
}
