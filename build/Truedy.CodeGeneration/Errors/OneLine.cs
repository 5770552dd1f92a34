using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>A text as a line of a build's output, whatever the contract put into it.</summary>
internal static partial class OneLine
{
    public static string From(string text) => Separators().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029\s]+")]
    private static partial Regex Separators();
}
