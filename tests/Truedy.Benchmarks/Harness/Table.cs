namespace Truedy.Benchmarks;

/// <summary>Prints rows as one table in Markdown.</summary>
internal static class Table
{
    /// <summary>What stands above the rows.</summary>
    public const string Head = "| measured | value | x stock NSwag | x STJ source generation | spread | samples |\n|---|---|---|---|---|---|";

    public static string Line(Row row) =>
        $"| {row.Measured} | {row.Value} | {row.Stock} | {row.SourceGenerated} | {row.Spread} | {row.Samples} |";
}
