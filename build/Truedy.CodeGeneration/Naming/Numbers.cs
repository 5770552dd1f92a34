using System.Globalization;
using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>
/// Says the numbers that a name begins with, which no C# name can: <c>24_7</c> is <c>TwentyFour Seven</c>, <c>1.5x</c> is <c>One Point Five x</c>.
/// From a hundred on they stay digits.
/// </summary>
internal static partial class Numbers
{
    private static readonly string[] Small =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen",
        "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    public static string InWords(string name) => Leading().Match(name) is { Success: true } found ? Say(found.Value) + " " + name[found.Length..] : name;

    private static string Say(string numbers) => Part().Replace(numbers, match => match.Value switch
    {
        "." => " Point ",
        ['0', _, ..] digits => string.Join(' ', digits.Select(each => Small[each - '0'])),
        [>= '0' and <= '9', ..] number => Say(int.Parse(number, CultureInfo.InvariantCulture)),
        _ => " ",
    });

    private static string Say(int number) => number < 20 ? Small[number] : Tens[number / 10] + (number % 10 == 0 ? "" : Small[number % 10]);

    // A point is only one of a number; other signs part two numbers. A number with a zero in front is no number, but after a point.
    [GeneratedRegex(@"^[^\p{L}\p{Nd}]*(0|[1-9][0-9]?)(?![0-9])(\.[0-9]{1,2}(?![0-9])|[-_/:](0|[1-9][0-9]?)(?![0-9]))*")]
    private static partial Regex Leading();

    [GeneratedRegex("[0-9]+|.", RegexOptions.Singleline)]
    private static partial Regex Part();
}
