using System.Diagnostics;

namespace Truedy.CodeGeneration;

/// <summary>Runs a program to its end, or to the end of the patience with it, and gives what it wrote.</summary>
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
        var lines = new List<string>();
        void Add(object sender, DataReceivedEventArgs received)
        {
            lock (lines)
                lines.Add(received.Data ?? "");
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, $"{start.FileName} is not installed.");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"No answer within {timeout.TotalSeconds} seconds.");
        }

        process.WaitForExit(); // Until all of the output has arrived
        lock (lines)
            return (process.ExitCode, string.Join('\n', lines));
    }
}
