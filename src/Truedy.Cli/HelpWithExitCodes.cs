using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Truedy.Cli;

/// <summary>The usual help of a command, and below it the exit codes, which all commands share.</summary>
internal sealed class HelpWithExitCodes(HelpAction help, string exitCodes) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(exitCodes);
        return exitCode;
    }
}
