using System.Globalization;
using Spectre.Console;
using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>A column of the table of calls.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Text">What it says of a call.</param>
internal sealed record CallColumn(string Header, Func<Call, string?> Text)
{
    private static readonly Dictionary<CallStatus, Style> StatusStyles = new()
    {
        [CallStatus.Completed] = Color.Green,
        [CallStatus.Failed] = Color.Red,
        [CallStatus.InProgress] = Color.Yellow,
        [CallStatus.Ringing] = Color.Yellow,
        [CallStatus.Queued] = Color.Aqua,
    };

    /// <summary>The columns, as they stand in the table.</summary>
    public static CallColumn[] All { get; } =
    [
        new("Id", call => call.Id),
        new("Status", call => call.Status.Value) { Paint = call => StatusStyles.GetValueOrDefault(call.Status, Style.Plain) },
        new("Direction", call => call.Direction?.Value) { Rank = 7 },
        new("From", call => call.FromNumber) { Rank = 6 },
        new("To", call => call.ToNumber) { Rank = 4 },
        new("Length", call => Length(call.DurationSeconds)) { Rank = 2, IsNumber = true },
        new("Cost", call => call.CostUsd?.ToString("$0.0000", CultureInfo.InvariantCulture)) { Rank = 3, IsNumber = true },
        new("Started (UTC)", call => call.StartedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) { Rank = 1 },
        new("Summary", call => call.ShortSummary ?? call.Summary) { Rank = 5, MinWidth = 20 },
    ];

    /// <summary>If the window is too narrow for all columns, those of the highest rank go first, and those of rank 0 never.</summary>
    public int Rank { get; init; }

    /// <summary>How narrow it may get; null if its text is not to be cut.</summary>
    public int? MinWidth { get; init; }

    /// <summary>Whether its texts stand to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>How it looks for a call.</summary>
    public Func<Call, Style> Paint { get; init; } = _ => Style.Plain;

    /// <summary>How narrow it may get with these calls.</summary>
    public int LeastWidth(IEnumerable<Call> calls) => MinWidth ?? calls.Select(call => Text(call)?.GetCellWidth() ?? 0).Append(Header.Length).Max();

    private static string? Length(int? seconds) =>
        seconds is { } length ? string.Create(CultureInfo.InvariantCulture, $"{length / 60}:{length % 60:00}") : null;
}
