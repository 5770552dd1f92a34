using System.Globalization;
using Spectre.Console;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>A table for a person: the newest calls, and whether there are more.</summary>
internal sealed class TableOutput(IAnsiConsole canvas, int rows) : ICallOutput
{
    public const int UsualRows = 25;

    // A blank of the border and one of padding.
    private const int Gap = 2;

    private readonly List<Call> _calls = [];

    public void Write(IReadOnlyList<Call> calls) => _calls.AddRange(calls);

    public void End()
    {
        var shown = _calls.Take(rows).ToArray();
        if (shown.Length > 0)
            canvas.Write(Draw(shown));
        canvas.WriteLine(Footer(shown.Length), new Style(decoration: Decoration.Dim));
    }

    private Table Draw(Call[] calls)
    {
        var columns = Fitting(calls, canvas.Profile.Width - 1);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new OneLine(column.Header, new Style(decoration: Decoration.Bold), column.IsNumber))
            {
                NoWrap = column.MinWidth is null,
                Padding = new Padding(left: 0, top: 0, right: 1, bottom: 0),
            });
        }
        foreach (var call in calls)
            table.AddRow(columns.Select(column => new OneLine(column.Text(call) ?? "", column.Paint(call), column.IsNumber)));
        return table;
    }

    private static List<CallColumn> Fitting(Call[] calls, int width)
    {
        var columns = CallColumn.All.ToList();
        while (columns.Sum(column => column.LeastWidth(calls) + Gap) > width && columns.MaxBy(column => column.Rank) is { Rank: > 0 } least)
            columns.Remove(least);
        return columns;
    }

    private string Footer(int shown)
    {
        var count = shown switch
        {
            0 => "No calls.",
            1 => "1 call.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{shown} calls."),
        };
        return _calls.Count > shown ? $"The newest {count} Use --max for more of them, --output csv or jsonl for all." : count;
    }
}
