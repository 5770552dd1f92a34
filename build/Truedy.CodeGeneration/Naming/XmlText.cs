using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>Writes Markdown as the inside of an XML comment, on one line: a paragraph or list item is a <c>para</c>, `code` a <c>c</c>.</summary>
internal static partial class XmlText
{
    public static string From(string markdown)
    {
        var paragraphs = Paragraph().Split(markdown.ReplaceLineEndings("\n"))
            .Select(each => InlineCode().Replace(Escape(Space().Replace(each, " ").Trim()), "<c>$1</c>"))
            .Where(each => each.Length > 0)
            .ToList();
        return paragraphs is [var only] ? only : string.Concat(paragraphs.Select(each => $"<para>{each}</para>"));
    }

    /// <summary>A value of the contract as code, on one line.</summary>
    public static string Code(string value) => $"<c>{Escape(Space().Replace(value, " "))}</c>";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*([-*]|\d+\.)\s)", RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();

    // What a line of C# cannot hold counts as space.
    [GeneratedRegex(@"([\s\p{C}-[\p{Cs}]]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])+")]
    private static partial Regex Space();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();
}
