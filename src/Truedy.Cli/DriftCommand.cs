using System.CommandLine;
using Truedy.Cli.Output;
using Truedy.Generated;

namespace Truedy.Cli;

/// <summary><c>truedy drift</c>: where what the API answers is not as its contract says.</summary>
internal sealed class DriftCommand : Command
{
    private const int UsualCalls = 500;

    private readonly Option<int?> _max = new("--max")
    {
        HelpName = "count",
        Description = $"Look at so many of the newest calls. Without it at {UsualCalls}.",
        CustomParser = OptionValues.Max,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = string.Join('|', DriftOutput.Names),
        Description = "How to print the report. Without it a table on a terminal, json if the output is redirected.",
    };

    private readonly ApiAccess _api = new();

    public DriftCommand()
        : base("drift", "Reports where calls are not as the contract says: members and words that it does not name, members that are missing, "
            + "timestamps without an offset. Names only, never a value.")
    {
        _output.AcceptOnlyFromAmong(DriftOutput.Names);
        Add(_max);
        Add(_output);
        _api.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var report = new DriftReport();
        await using var sandbox = await _api.StartSandboxAsync(given, new() { BeyondContract = true }, cancellationToken);
        using var client = _api.Connect(given, sandbox, report.Add);
        var max = given.GetValue(_max) ?? UsualCalls;

        var options = new CallListOptions();

        // By offsets alone: a list that has each call exactly once asks for some of them twice, and they would count twice.
        for (var hasMore = true; hasMore && report.Calls < max;)
        {
            var page = await client.ListPageAsync(
                options with { PageSize = Math.Min(max - report.Calls, options.PageSize) }, report.Calls, cancellationToken);
            report.Add(page);
            hasMore = page.HasMore && page.Items.Count + page.MalformedItems.Count > 0;
        }

        await using var writer = StandardOutput.Open();
        DriftOutput.Write(report, given.GetValue(_output) ?? (StandardOutput.IsTerminal ? DriftOutput.Table : DriftOutput.Json), writer);
        return ExitCodes.Success;
    }
}
