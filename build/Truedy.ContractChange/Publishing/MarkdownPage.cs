using System.Text.RegularExpressions;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Publishing;

/// <summary>Finds the block of YAML on a page of documentation: between <c>````yaml</c> and as many backticks.</summary>
internal static partial class MarkdownPage
{
    /// <returns>The block with the number of lines before it, or null if the text has none.</returns>
    public static (string Yaml, int LinesBefore)? Find(string text, string file) => YamlBlock().Matches(text) switch
    {
        [] => null,
        [var block] => (block.Groups["yaml"].Value, LinesBefore(text, block.Groups["yaml"].Index)),
        [_, var second, ..] => throw new BuildErrorException(
            ChangeCode.SeveralDocuments,
            new Place(file, LinesBefore(text, second.Index) + 1, 1),
            "A second block of YAML starts here; a page has to have one."),
    };

    private static int LinesBefore(string text, int index) => text.AsSpan(0, index).Count('\n');

    [GeneratedRegex(
        @"^(?<fence>`{3,})ya?ml\b[^`\n]*\n(?<yaml>.*?)^\k<fence>`*[ \t]*$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex YamlBlock();
}
