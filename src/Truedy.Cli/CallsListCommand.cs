using System.CommandLine;
using Truedy.Cli.Output;
using Truedy.Generated;

namespace Truedy.Cli;

/// <summary><c>truedy calls list</c>: the calls that match, newest first, printed as their pages arrive.</summary>
internal sealed class CallsListCommand : Command
{
    private readonly Option<string?> _status = new("--status")
    {
        HelpName = "status",
        Description = "Only calls in this status: queued, ringing, in_progress, completed, failed, or any other word that the API knows.",
        CompletionSources = { "queued", "ringing", "in_progress", "completed", "failed" },
        CustomParser = OptionValues.Filter,
    };

    private readonly Option<string?> _agent = new("--agent")
    {
        HelpName = "agent id",
        Description = "Only calls of this agent.",
        CustomParser = OptionValues.Filter,
    };

    private readonly Option<DateTimeOffset?> _since;

    private readonly Option<int?> _max = new("--max")
    {
        HelpName = "count",
        Description = $"At most so many calls. Without it a table shows {TableOutput.UsualRows}, every other output all of them.",
        CustomParser = OptionValues.Max,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = string.Join('|', CallOutputs.Names),
        Description = "How to print the calls. Without it a table on a terminal, jsonl (one JSON object a line) if the output is redirected.",
    };

    private readonly ApiAccess _api = new();

    public CallsListCommand(TimeProvider time)
        : base("list", $"Lists calls, newest first. The API key is taken from the environment variable {ApiAccess.KeyVariable}.")
    {
        _since = new("--since")
        {
            HelpName = "time|span",
            Description = $"Only calls created since then: {Since.Forms}. UTC if it has no offset.",
            CustomParser = given => OptionValues.SinceAt(given, time.GetUtcNow()),
        };
        _output.AcceptOnlyFromAmong([.. CallOutputs.Names]);
        foreach (var option in new Option[] { _status, _agent, _since, _max, _output })
            Add(option);
        _api.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        await using var sandbox = await _api.StartSandboxAsync(given, new(), cancellationToken);
        using var client = _api.Connect(given, sandbox);
        await using var writer = StandardOutput.Open();
        var format = given.GetValue(_output) ?? (StandardOutput.IsTerminal ? CallOutputs.Table : CallOutputs.JsonLines);
        var isTable = format == CallOutputs.Table;
        var rows = given.GetValue(_max) ?? (isTable ? TableOutput.UsualRows : null);
        var most = isTable && rows < int.MaxValue ? rows + 1 : rows;    // a table tells whether there are more than it shows
        var options = new CallListOptions
        {
            Status = given.GetValue(_status) is { } word ? new CallStatus(word) : default(CallStatus?),
            AgentId = given.GetValue(_agent),
            CreatedSince = given.GetValue(_since),
            MaxItems = most,
        };
        if (most < options.PageSize)
            options = options with { PageSize = most.Value };
        var output = CallOutputs.Create(format, writer, rows);
        await foreach (var page in client.ListAllAsync(options, cancellationToken).AsPages())
        {
            output.Write(page.Items);
            await writer.FlushAsync(cancellationToken);
        }
        output.End();
        return ExitCodes.Success;
    }
}
