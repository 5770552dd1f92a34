using System.Globalization;
using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>Says the signs of a name that mean something: <c>Date&lt;</c> is <c>Date Before</c>, <c>-created_at</c> is <c>created_at
/// Descending</c>.</summary>
internal static partial class Symbols
{
    private const string Signs = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\n\r";

    private static readonly string[] SignNames =
    [
        "Space", "ExclamationMark", "Quote", "Hash", "Dollar", "Percent", "And", "Apostrophe", "OpenParenthesis", "CloseParenthesis", "Asterisk", "Plus",
        "Comma", "Minus", "Dot", "Slash", "Colon", "Semicolon", "LessThan", "Equal", "GreaterThan", "QuestionMark", "At", "OpenBracket", "Backslash",
        "CloseBracket", "Caret", "Underscore", "Backtick", "OpenBrace", "Pipe", "CloseBrace", "Tilde", "Tab", "NewLine", "CarriageReturn",
    ];

    /// <summary>The name with words for the signs that say what it means. Signs that only part words stay.</summary>
    public static string InWords(string name)
    {
        var plain = Brackets().Replace(name, " $1 ");
        var isTime = TimeWord().IsMatch(plain);
        var said = Operator().Replace(plain, match => $" {Meaning(match.Value, isTime)} ");
        return Sign().Match(said) is not { Success: true } sign ? said
            : (sign.Value[0], char.IsAsciiDigit(said[sign.Length])) switch
            {
                ('-', true) => $"Minus {said[sign.Length..]}",
                ('+', true) => $"Plus {said[sign.Length..]}",
                ('-', _) => $"{said[sign.Length..]} Descending",
                ('+', _) => $"{said[sign.Length..]} Ascending",
                _ => $"Not {said[sign.Length..]}",
            };
    }

    /// <summary>The name with a word for every sign, for a name that has nothing else, or that comes out as another without.</summary>
    public static string SpelledOut(string name) =>
        name.Length == 0 ? "Empty" : string.Concat(name.Select(each => char.IsLetterOrDigit(each) ? each.ToString() : $" {SpelledOut(each)} "));

    private static string SpelledOut(char sign) =>
        Signs.IndexOf(sign) is >= 0 and var index ? SignNames[index] : string.Create(CultureInfo.InvariantCulture, $"U{(int)sign:X4}");

    private static string Meaning(string sign, bool isTime) => sign switch
    {
        "=" or "==" => "Equal",
        "!=" or "<>" => "NotEqual",
        "<" => isTime ? "Before" : "LessThan",
        "<=" => isTime ? "OnOrBefore" : "LessThanOrEqual",
        ">" => isTime ? "After" : "GreaterThan",
        ">=" => isTime ? "OnOrAfter" : "GreaterThanOrEqual",
        "*" => "Any",
        "+" => "Plus",
        "++" => "PlusPlus",
        "%" => "Percent",
        "#" => "Sharp",
        _ => "And",
    };

    // The arguments of a generic name
    [GeneratedRegex(@"<([\p{L}\p{Nd}_, ]+)>")]
    private static partial Regex Brackets();

    // What compares stands at an end; between letters a sign only parts them.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}].*)(<=|>=|==|!=|<>|[<>=])|(<=|>=|==|!=|<>|[<>=])(?!.*[\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}])\*|\*(?![\p{L}\p{Nd}])|(?<=[\p{L}\p{Nd}])(\+\+?|#)$|&&?|%", RegexOptions.Singleline)]
    private static partial Regex Operator();

    [GeneratedRegex(@"(date|time|timestamp)(?!\p{Ll})|(?<![\p{L}])at(?!\p{L})|At(?!\p{Ll})", RegexOptions.IgnoreCase)]
    private static partial Regex TimeWord();

    [GeneratedRegex(@"^[-+!](?=[\p{L}\p{Nd}])")]
    private static partial Regex Sign();
}
