using System.Diagnostics;

namespace Truedy.Pipeline.Tests;

/// <summary>Runs a program as a user's shell would: without what the running build and test put into the environment.</summary>
internal static class Command
{
    private static readonly string[] Inherited = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_HOST_PATH", "DOTNET_CLI_CONTEXT", "COMPlus_", "CORECLR_", "TRUEDY_"];

    public static CommandRun Run(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
