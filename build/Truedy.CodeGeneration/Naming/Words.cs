using System.Globalization;
using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>Takes names apart into words and puts them together the C# way.</summary>
internal static partial class Words
{
    // The compiler takes 1023 bytes for the longest of the names that are made of one.
    private const int Longest = 100;

    /// <summary>The words of a name. One without a letter or digit is spelled out: <c>!=</c> is <c>NotEqual</c>.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var start = name.Length > 2 * Longest ? name[..(2 * Longest)] : name;
        return Found(Numbers.InWords(Symbols.InWords(start))) is { Count: > 0 } words ? words : Found(Symbols.SpelledOut(start));
    }

    /// <summary><c>agent_id</c> becomes <c>AgentId</c>, <c>HTTPError</c> <c>HttpError</c>. What it returns is a C# identifier.</summary>
    public static string Pascal(string name) => Pascal(Split(name));

    public static string Pascal(IEnumerable<string> words)
    {
        var pascal = "";
        foreach (var word in words)
        {
            var capital = char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant();
            pascal += pascal.Length > 0 && char.IsDigit(pascal[^1]) && char.IsDigit(word[0]) ? "_" + capital : capital;
        }

        if (pascal.Length > Longest)
            pascal = pascal[..Longest];
        return pascal.Length == 0 || char.IsLetter(pascal[0]) ? pascal : "Value" + pascal;
    }

    public static string Camel(string name) => Pascal(name) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : "";

    /// <summary><c>BatchCalls</c> becomes <c>BatchCall</c>. It knows the common endings, not the language.</summary>
    public static string Singular(string name)
    {
        if (name.Length <= 3 || Unchanging().IsMatch(name))
            return name;
        if (name.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && name.Length > 4)
            return name[..^3] + "y";
        return PluralInEs().IsMatch(name) ? name[..^2]
            : name.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? name[..^1]
            : name;
    }

    private static List<string> Found(string name) => [.. Word().Matches(name).Select(match => match.Value)];

    [GeneratedRegex(@"\p{Lu}+s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{Nd}\p{Mn}\p{Mc}]+")]
    private static partial Regex Word();

    [GeneratedRegex("(ss|us|is|ics|sms)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unchanging();

    [GeneratedRegex("(sses|ches|shes|xes|zes|statuses)$", RegexOptions.IgnoreCase)]
    private static partial Regex PluralInEs();
}
