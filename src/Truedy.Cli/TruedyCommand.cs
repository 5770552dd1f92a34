using System.CommandLine;
using System.CommandLine.Help;

namespace Truedy.Cli;

/// <summary>The commands there are.</summary>
internal static class TruedyCommand
{
    public static RootCommand Create(TimeProvider time)
    {
        var root = new RootCommand(
            "Truedy from a shell: lists calls, reports where they are not as the contract says, or runs a sandbox to try it without an account.")
        {
            new Command("calls", "The calls of your agents.") { new CallsListCommand(time) },
            new DriftCommand(),
            new SandboxCommand(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!, ExitCodes.Help);
        return root;
    }
}
