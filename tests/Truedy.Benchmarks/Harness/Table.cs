namespace Truedy.Benchmarks;

/// <summary>Prints rows as one table in Markdown.</summary>
internal static class Table
{
    public static IEnumerable<string> Lines(IEnumerable<Row> rows) =>
    [
        "| measured | value | x stock NSwag | x STJ source generation | spread | samples |",
        "|---|---|---|---|---|---|",
        .. rows.Select(row => $"| {row.Measured} | {row.Value} | {row.Stock} | {row.SourceGenerated} | {row.Spread} | {row.Samples} |"),
    ];
}
