using System.CommandLine;
using System.CommandLine.Invocation;
using Truedy.Cli;

// Long enough to end in order, short enough to be at once when a write is stuck in a full pipe.
var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMilliseconds(500) };
var parsed = TruedyCommand.Create(TimeProvider.System).Parse(args);

if (parsed.Action is ParseErrorAction error)
{
    // Help is for a command typed by halves; beside a wrong value it would bury the message. Standard output is for data.
    error.ShowHelp = parsed.CommandResult.Command.Subcommands.Count > 0;
    parsed.Invoke(new InvocationConfiguration { Output = Console.Error });
    return ExitCodes.Usage;
}

try
{
    return await parsed.InvokeAsync(configuration);
}
catch (Exception thrown)
{
    var failure = Failure.Of(thrown);
    if (failure.Message is not null)
        await Console.Error.WriteLineAsync($"truedy: {failure.Message}");
    return failure.ExitCode;
}
