using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>What one call of <c>AddTruedy</c> says of an account. What is said last holds, and two of them never mean two accounts.</summary>
internal sealed class AccountOptions(string name, Action<TruedyClientOptions> configure) : IConfigureNamedOptions<TruedyClientOptions>
{
    public void Configure(TruedyClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, TruedyClientOptions options)
    {
        if (optionsName != name)
            return;
        var (key, provider) = (options.ApiKey, options.ApiKeyProvider);
        configure(options);
        var (saysKey, saysProvider) = (options.ApiKey is { } now && now != key, options.ApiKeyProvider is { } next && !next.Equals(provider));
        if ((saysKey && key is not null) || (saysProvider && provider is not null))
            throw new OptionsValidationException(name, typeof(TruedyClientOptions), [TwoKeys]);
        if (saysKey && !saysProvider)
            options.ApiKeyProvider = null;
        else if (saysProvider && !saysKey)
            options.ApiKey = null;
    }

    private string TwoKeys => name.Length == 0
        ? "AddTruedy was called with two API keys, so its clients could be those of either account. Give each account a name with AddKeyedTruedy; "
            + "to replace the key of the one account, use PostConfigure<TruedyClientOptions>."
        : $"AddKeyedTruedy was called with two API keys for the name '{name}', so its clients could be those of either account. "
            + "Give each a name of its own.";
}
