using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using Spectre.Console;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>Prints a report of drift: a table for a person, JSON for a script.</summary>
internal static class DriftOutput
{
    public const string Table = "table";
    public const string Json = "json";

    private static readonly SnakeCaseNamingStrategy SnakeCase = new();

    public static string[] Names { get; } = [Table, Json];

    public static void Write(DriftReport report, string format, TextWriter output)
    {
        if (format == Json)
            WriteJson(report, output);
        else
            WriteTable(report, StandardOutput.Canvas(output));
    }

    private static void WriteJson(DriftReport report, TextWriter output)
    {
        JsonSerializer.Create(new JsonSerializerSettings
        {
            Formatting = Formatting.Indented,
            ContractResolver = new DefaultContractResolver { NamingStrategy = SnakeCase },
            Converters = { new StringEnumConverter(SnakeCase) },
        }).Serialize(output, report);
        output.WriteLine();
    }

    private static void WriteTable(DriftReport report, IAnsiConsole canvas)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (header, isNumber) in new[] { ("Drift", false), ("Name", false), ("Times", true) })
            table.AddColumn(new TableColumn(new OneLine(header, new Style(decoration: Decoration.Bold), isNumber))
            {
                Padding = new Padding(left: 0, top: 0, right: 1, bottom: 0),
            });
        foreach (var line in report.Drift)
        {
            table.AddRow(
                new OneLine(InWords(line.Kind), Style.Plain, isRight: false),
                new OneLine(line.Name, Style.Plain, isRight: false),
                new OneLine(line.Count.ToString(CultureInfo.InvariantCulture), Style.Plain, isRight: true));
        }
        if (table.Rows.Count > 0)
            canvas.Write(table);
        canvas.WriteLine(Footer(report, table.Rows.Count), new Style(decoration: Decoration.Dim));
    }

    private static string InWords(ContractDriftKind kind) => SnakeCase.GetPropertyName(kind.ToString(), hasSpecifiedName: false).Replace('_', ' ');

    private static string Footer(DriftReport report, int differences)
    {
        var calls = string.Create(CultureInfo.InvariantCulture, $"{report.Calls} {(report.Calls == 1 ? "call" : "calls")}");
        var malformed = report.MalformedCalls == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {report.MalformedCalls} of them could not be read.");
        return $"{(differences == 0 ? "No drift in " : "In ")}{calls}.{malformed}";
    }
}
