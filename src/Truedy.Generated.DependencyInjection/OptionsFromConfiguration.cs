using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Sets the options that a section names.</summary>
/// <remarks>By hand, since the configuration binder's messages may repeat a value, and a key can be pasted into any slot; this needs no reflection either.</remarks>
internal sealed class OptionsFromConfiguration(IConfiguration section) : IConfigureOptions<TruedyClientOptions>
{
    private const string Time = "a time such as 00:01:30";
    private const string Number = "a whole number";

    private delegate bool Parse<T>(string text, out T value);

    public void Configure(TruedyClientOptions options)
    {
        options.ApiKey = Text(nameof(options.ApiKey)) ?? options.ApiKey;
        Set<Uri>(nameof(options.BaseAddress), "an address such as https://api.truedy.ai/api/public/v1", TryAddress, address => options.BaseAddress = address);
        Set<TimeSpan>(nameof(options.AttemptTimeout), Time, TryTime, time => options.AttemptTimeout = time);
        Set<int>(nameof(options.MaxRetries), Number, TryNumber, count => options.MaxRetries = count);
        Set<TimeSpan>(nameof(options.MaxRateLimitWait), Time, TryTime, time => options.MaxRateLimitWait = time);
        Set<TimeSpan>(nameof(options.OperationTimeout), Time, TryTime, time => options.OperationTimeout = time);
        Set<bool>(nameof(options.PaceRequests), "true or false", bool.TryParse, paces => options.PaceRequests = paces);
        Set<int>(nameof(options.MaxResponseBytes), Number, TryNumber, count => options.MaxResponseBytes = count);
        Set<bool>(nameof(options.Strict), "true or false", bool.TryParse, strict => options.Strict = strict);
    }

    private static bool TryAddress(string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!);

    // A number alone would be that many days, and so would the hours of 24:00:00, which .NET takes for days as soon as a day has not so many.
    private static bool TryTime(string text, out TimeSpan value)
    {
        var parts = text.Split(':');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours is < 24 or > 1_000_000)
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && parts.Length > 1;
        var isTime = TimeSpan.TryParse($"00:{parts[1]}:{parts[2]}", CultureInfo.InvariantCulture, out value);
        value += TimeSpan.FromHours(hours);
        return isTime;
    }

    private static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private void Set<T>(string name, string form, Parse<T> parse, Action<T> set)
    {
        if (Text(name) is not { } text)
            return;
        if (!parse(text, out var value))
            throw new OptionsValidationException(Options.DefaultName, typeof(TruedyClientOptions), [$"The configuration value {PathOf(name)} must be {form}."]);
        set(value);
    }

    // An empty value is a place that the environment or a secret store may fill.
    private string? Text(string name) => section[name] is { Length: > 0 } text ? text : null;

    private string PathOf(string name) => section is IConfigurationSection { Path: var parent } ? ConfigurationPath.Combine(parent, name) : name;
}
