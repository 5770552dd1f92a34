using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Sets the options that a section names.</summary>
/// <remarks>By hand, since the configuration binder's messages may repeat a value, and a key can be pasted into any slot.</remarks>
internal sealed class OptionsFromConfiguration(string name, IConfiguration section)
{
    private const string Address = "an address such as https://api.truedy.ai/api/public/v1";
    private const string Time = "a time such as 00:01:30";
    private const string Number = "a whole number";

    private delegate bool Parse<T>(string text, out T value);

    public void Configure(TruedyClientOptions options)
    {
        options.ApiKey = Text(nameof(options.ApiKey)) ?? options.ApiKey;
        Set<Uri>(nameof(options.BaseAddress), Address, TryAddress, address => options.BaseAddress = address);
        Set<TimeSpan>(nameof(options.AttemptTimeout), Time, TryTime, time => options.AttemptTimeout = time);
        Set<int>(nameof(options.MaxRetries), Number, TryNumber, count => options.MaxRetries = count);
        Set<TimeSpan>(nameof(options.MaxRateLimitWait), Time, TryTime, time => options.MaxRateLimitWait = time);
        Set<TimeSpan>(nameof(options.OperationTimeout), Time, TryTime, time => options.OperationTimeout = time);
        Set<bool>(nameof(options.PaceRequests), "true or false", bool.TryParse, paces => options.PaceRequests = paces);
        Set<int>(nameof(options.MaxResponseBytes), Number, TryNumber, count => options.MaxResponseBytes = count);
        Set<bool>(nameof(options.Strict), "true or false", bool.TryParse, strict => options.Strict = strict);
    }

    private static bool TryAddress(string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!);

    // To TimeSpan 24:00:00 is 24 days, and a number alone that many days.
    private static bool TryTime(string text, out TimeSpan value)
    {
        value = default;
        var first = text.Split(':')[0];
        var isLong = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 23 and < 100_000;
        var withinADay = isLong ? text.Remove(0, first.Length).Insert(0, "0") : text;
        var isTime = first.Length < text.Length && TimeSpan.TryParse(withinADay, CultureInfo.InvariantCulture, out value);
        if (isLong)
            value += TimeSpan.FromHours(hours);
        return isTime;
    }

    private static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private void Set<T>(string option, string form, Parse<T> parse, Action<T> set)
    {
        if (Text(option) is not { } text)
            return;
        if (!parse(text, out var value))
            throw new OptionsValidationException(name, typeof(TruedyClientOptions), [$"The configuration value {PathOf(option)} must be {form}."]);
        set(value);
    }

    // An empty value is a place that the environment or a secret store may fill.
    private string? Text(string option) => section[option] is { Length: > 0 } text ? text : null;

    private string PathOf(string option) =>
        section is IConfigurationSection { Path: var parent } ? ConfigurationPath.Combine(parent, option) : option;
}
