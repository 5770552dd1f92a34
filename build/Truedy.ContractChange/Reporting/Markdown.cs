namespace Truedy.ContractChange.Reporting;

/// <summary>Writes text that somebody else chose so that Markdown shows it as it is.</summary>
internal static class Markdown
{
    private const int LongestCell = 120;

    /// <summary>As code, in a table: nothing in it can end the cell, mention a person or be markup.</summary>
    public static string Code(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace('`', '\'');
        var shown = line.Length <= LongestCell ? line : line[..(LongestCell - 1)] + "…";
        return shown.Length == 0 ? "" : $"`{shown.Replace("|", "\\|", StringComparison.Ordinal)}`";
    }

    /// <summary>A block of code, at most so many lines of it.</summary>
    public static IEnumerable<string> Block(string language, IEnumerable<string> lines, int most) =>
        [$"````{language}", .. AtMost(most, lines.Select(each => each.Replace("````", "'''", StringComparison.Ordinal)), "lines"), "````"];

    /// <summary>As much of the lines as fits; a block of code that is cut is closed.</summary>
    public static string Fit(IEnumerable<string> lines, int most)
    {
        var text = string.Join('\n', lines);
        if (text.Length <= most)
            return text;
        var cut = text[..text.LastIndexOf('\n', most)];
        return cut + (cut.Split("````").Length % 2 == 0 ? "\n````" : "") + "\n\n… and more, which is too long to show.\n";
    }

    public static IEnumerable<string> AtMost(int most, IEnumerable<string> lines, string what)
    {
        var all = lines.ToList();
        return all.Count <= most ? all : all.Take(most).Append($"… and {all.Count - most} more {what}");
    }
}
