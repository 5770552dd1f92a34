using System.Diagnostics;

namespace Truedy.CodeGeneration;

/// <summary>
/// Runs a program to its end, or to the end of the patience with it, and gives what it wrote. NSwag runs so, and not as a step of the build,
/// because it writes a stack trace where it fails, in which <see cref="NSwagFailure" /> finds the line to change.
/// </summary>
internal static class ChildProcess
{
    public static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments, string folder, TimeSpan timeout)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(each => each.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name); // They belong to the build around us
        start.Environment["NSWAG_NOLOGO"] = "1";
        start.Environment["NSWAG_NOVERSION"] = "1";
        return Run(start, timeout);
    }

    private static (int ExitCode, string Output) Run(ProcessStartInfo start, TimeSpan timeout)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"No answer within {timeout.TotalSeconds} seconds.");
        }

        return (process.ExitCode, $"{output.Result}\n{error.Result}");
    }
}
