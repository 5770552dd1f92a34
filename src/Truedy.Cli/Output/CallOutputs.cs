namespace Truedy.Cli.Output;

/// <summary>The outputs there are, by the name that <c>--output</c> takes.</summary>
internal static class CallOutputs
{
    public const string Table = "table";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";

    public static string[] Names { get; } = [Table, Json, JsonLines, Csv];

    public static ICallOutput Create(string name, TextWriter output, int? rows) => name switch
    {
        Table => new TableOutput(StandardOutput.Canvas(output), rows ?? TableOutput.UsualRows),
        Json => new JsonOutput(output),
        JsonLines => new JsonLinesOutput(output),
        Csv => new CsvOutput(output),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such output."),
    };
}
