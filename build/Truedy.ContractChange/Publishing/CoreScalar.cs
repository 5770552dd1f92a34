using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.ContractChange.Publishing;

/// <summary>What a plain scalar means by the core schema of YAML 1.2: <c>no</c>, <c>2026-03-03</c> and <c>1.0.0</c> are texts, <c>1.0</c> is a
/// number.</summary>
internal static partial class CoreScalar
{
    /// <returns>Null for a number that JSON has not: an infinity, or none at all.</returns>
    public static JValue? Read(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when NotInJson().IsMatch(text) => null,
        _ when JsonNumber().IsMatch(text) => new JRaw(text),
        _ when Octal().IsMatch(text) => new JValue(Convert.ToInt64(text[2..], 8)),
        _ when Hexadecimal().IsMatch(text) => new JValue(Convert.ToInt64(text[2..], 16)),
        _ when Integer().IsMatch(text) => new JRaw(WithoutPlusAndZeros(text)),
        _ when Float().IsMatch(text) => new JValue(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => new JValue(text),
    };

    private static string WithoutPlusAndZeros(string text) =>
        (text[0] == '-' ? "-" : "") + (text.TrimStart('+', '-').TrimStart('0') is { Length: > 0 } digits ? digits : "0");

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^0o[0-7]{1,21}\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^0x[0-9a-fA-F]{1,15}\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex NotInJson();
}
