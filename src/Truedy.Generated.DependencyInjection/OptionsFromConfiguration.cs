using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Sets the options that a section names.</summary>
/// <remarks>By hand, since the configuration binder's messages may repeat a value, and a key can be pasted into any slot; this needs no reflection either.</remarks>
internal sealed class OptionsFromConfiguration(IConfiguration section) : IConfigureOptions<TruedyClientOptions>
{
    private delegate bool Parse<T>(string text, out T value);

    public void Configure(TruedyClientOptions options)
    {
        options.ApiKey = Text(nameof(options.ApiKey)) ?? options.ApiKey;
        options.BaseAddress = Value(nameof(options.BaseAddress), options.BaseAddress, TryAddress, "an address such as https://api.truedy.ai/api/public/v1");
        options.AttemptTimeout = Value(nameof(options.AttemptTimeout), options.AttemptTimeout, TryTime, "a time such as 00:01:30");
        options.MaxRetries = Value(nameof(options.MaxRetries), options.MaxRetries, TryNumber, "a whole number");
        options.MaxRateLimitWait = Value(nameof(options.MaxRateLimitWait), options.MaxRateLimitWait, TryTime, "a time such as 00:01:30");
        options.MaxResponseBytes = Value(nameof(options.MaxResponseBytes), options.MaxResponseBytes, TryNumber, "a whole number");
    }

    private static bool TryAddress(string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!);

    // A number alone would be that many days.
    private static bool TryTime(string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && text.IndexOf(':') > 0;

    private static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private T Value<T>(string name, T otherwise, Parse<T> parse, string form)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (parse(text, out var value))
            return value;
        var path = section is IConfigurationSection { Path: var parent } ? ConfigurationPath.Combine(parent, name) : name;
        throw new OptionsValidationException(Options.DefaultName, typeof(TruedyClientOptions), [$"The configuration value {path} must be {form}."]);
    }

    // An empty value is a place that the environment or a secret store may fill.
    private string? Text(string name) => section[name] is { Length: > 0 } text ? text : null;
}
