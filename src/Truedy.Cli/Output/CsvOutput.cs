using System.Globalization;
using CsvHelper;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>CSV with a header, as the API names its members. Transcripts and what the contract does not name have no column: JSON has them.</summary>
internal sealed class CsvOutput(TextWriter output) : ICallOutput
{
    private static readonly (string Name, Func<Call, string?> Value)[] Columns =
    [
        ("id", call => call.Id),
        ("agent_id", call => call.AgentId),
        ("status", call => call.Status.Value),
        ("direction", call => call.Direction?.Value),
        ("phone_number", call => call.PhoneNumber),
        ("from_number", call => call.FromNumber),
        ("to_number", call => call.ToNumber),
        ("duration_seconds", call => call.DurationSeconds?.ToString(CultureInfo.InvariantCulture)),
        ("cost_usd", call => call.CostUsd?.ToString(CultureInfo.InvariantCulture)),
        ("sentiment", call => call.Sentiment?.Value),
        ("short_summary", call => call.ShortSummary),
        ("summary", call => call.Summary),
        ("recording_url", call => call.RecordingUrl),
        ("created_at", call => Time(call.CreatedAt)),
        ("started_at", call => Time(call.StartedAt)),
        ("ended_at", call => Time(call.EndedAt)),
        ("updated_at", call => Time(call.UpdatedAt)),
    ];

    private readonly CsvWriter _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public void Write(IReadOnlyList<Call> calls)
    {
        if (_csv.RecordCount == 0)
            _csv.WriteHeader([.. Columns.Select(column => column.Name)]);
        foreach (var call in calls)
        {
            foreach (var column in Columns)
                _csv.WriteField(NoFormula(column.Value(call)));
            _csv.EndRecord();
        }
        _csv.Flush();
    }

    public void End() => _csv.Dispose();

    // A spreadsheet runs what starts so, and a caller chooses the words of a summary. Phone numbers and other numbers stay as they are.
    private static string? NoFormula(string? text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !text.Skip(1).All(c => char.IsAsciiDigit(c) || c == '.') ? "'" + text : text;

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
