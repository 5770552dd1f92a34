using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>How a contract spells its names, by which two are told apart that are one in C#: <c>org_name</c> and <c>orgName</c>.</summary>
internal static partial class Spelling
{
    private const string Lower = "LowerCase";
    private const string Snake = "SnakeCase";
    private const string Camel = "CamelCase";
    private const string Kebab = "KebabCase";

    /// <summary>The other name of what is not to have its plain one: it says the spelling, or the signs that the plain one leaves out.</summary>
    public static string OtherName(string name, string plain) =>
        Of(name) is { } style ? plain + style : Words.Pascal(Symbols.SpelledOut(name)) is var spelled && spelled != plain ? spelled : plain + "2";

    /// <summary>The names, those first that are spelled as most names around them: they keep their plain C# name, whatever comes and wherever it stands.</summary>
    public static IEnumerable<T> UsualFirst<T>(IEnumerable<string> around, IEnumerable<T> names, Func<T, string> spelled)
    {
        var usual = around.Select(Of).Where(each => each is not (null or Lower)).GroupBy(each => each).MaxBy(each => each.Count())?.Key;
        return names.OrderBy(each => Of(spelled(each)) is { } style && (style == usual || (style == Lower && usual is null or Snake or Camel or Kebab)) ? 0 : 1);
    }

    private static string? Of(string name) =>
        !Plain().IsMatch(name) ? null
        : name.Contains('.', StringComparison.Ordinal) ? "Dotted"
        : name.Contains(' ', StringComparison.Ordinal) ? "Spaced"
        : name.Contains('-', StringComparison.Ordinal) ? Kebab
        : !name.Any(char.IsLower) ? "UpperCase"
        : name.Contains('_', StringComparison.Ordinal) ? Snake
        : char.IsUpper(name[0]) ? "PascalCase"
        : name.Any(char.IsUpper) ? Camel
        : Lower;

    [GeneratedRegex(@"^[\p{L}\p{Nd}]+([-_. ][\p{L}\p{Nd}]+)*$")]
    private static partial Regex Plain();
}
