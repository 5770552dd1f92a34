namespace Truedy.Generated.Internal;

/// <summary>Tells a name, which may be shown, from a value that stands where a name should: a phone number, an id, a key, a sentence.</summary>
internal static class PlainName
{
    /// <summary>Stands for every text that does not look like a name.</summary>
    public const string Other = "(other)";

    private const int LongestPart = 24;     // A key has more characters in a row.

    /// <summary>The name of a member. It may have three digits, as e164_number has; a phone number and most ids have more.</summary>
    public static string Member(string text) => IsPlain(text, longest: 64, mostDigits: 3) ? text : Other;

    /// <summary>A value of an extensible enum, which has no digits.</summary>
    public static string Value(string text) => IsPlain(text, longest: 32, mostDigits: 0) ? text : Other;

    /// <summary>A step of a path: the name of a member, which may be as long as its contract likes if it has no
    /// digits, or the key of a map.</summary>
    public static string Step(string text) => text.All(static each => char.IsLetter(each) || each == '_') || Member(text) == text ? text : Other;

    private static bool IsPlain(string text, int longest, int mostDigits)
    {
        if (text.Length == 0 || text.Length > longest || text.StartsWith("truedy_", StringComparison.OrdinalIgnoreCase))
            return false;
        var (digits, part) = (0, 0);
        foreach (var character in text)
        {
            var isMark = character is '_' or '-';
            var isDigit = character is >= '0' and <= '9';
            digits += isDigit ? 1 : 0;
            part = isMark ? 0 : part + 1;
            if (digits > mostDigits || part > LongestPart || !(isMark || isDigit || character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
                return false;
        }
        return true;
    }
}
