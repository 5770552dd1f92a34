using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Truedy.Benchmarks;

/// <summary>Runs another program to its end.</summary>
internal static class ChildProcess
{
    private static readonly string[] LeftByTheBuild = ["MSBUILD", "VSTEST", "TRUEDY_"];

    /// <summary>The SDK that runs this.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Gives what the program makes of its output.</summary>
    /// <param name="program">What to run.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="read">Reads its output, to the end.</param>
    /// <param name="environment">What its environment has besides.</param>
    /// <exception cref="WrongAnswerException">It failed.</exception>
    public static async Task<T> RunAsync<T>(
        string program, IEnumerable<string> arguments, Func<StreamReader, Task<T>> read, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => LeftByTheBuild.Any(name.StartsWith)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var answer = await read(process.StandardOutput).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? answer
            : throw new WrongAnswerException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{answer}");
    }

    /// <summary>Gives all that it printed.</summary>
    public static Task<string> RunAsync(string program, IEnumerable<string> arguments) =>
        RunAsync(program, arguments, output => output.ReadToEndAsync());
}
