using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

/// <summary>How a run of the command line ended, and all that it printed.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The command line as a process of its own, its streams redirected as a script would.</summary>
internal sealed class CliProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Dll =
        typeof(CliProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TruedyCli").Value!;

    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private readonly Process _process;
    private readonly Task<string> _error;

    private CliProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it without a key, whatever the environment of the tests has.</summary>
    public static CliProcess Start(params string[] arguments) => Start(key: null, arguments);

    /// <summary>Starts it against a sandbox of the test.</summary>
    public static CliProcess Start(TruedySandbox sandbox, params string[] arguments) =>
        Start(sandbox.ApiKey, [.. arguments, "--base-address", sandbox.BaseAddress.ToString()]);

    public static CliProcess Start(string? key, string[] arguments, params (string Name, string Value)[] environment)
    {
        // A shell starts what it puts in the background deaf to Ctrl+C, and children inherit that from the tests.
        string[] undeafened = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        string[] command = [.. undeafened, Dotnet, "exec", Dll, .. arguments];
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TRUEDY_API_KEY"] = key;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["GITHUB_ACTIONS"] = "true";   // where the table's library would show colours although nobody sees them
        return new CliProcess(start);
    }

    public static Task<CliRun> RunAsync(params string[] arguments) => EndAsync(Start(arguments));

    public static Task<CliRun> RunAsync(TruedySandbox sandbox, params string[] arguments) => EndAsync(Start(sandbox, arguments));

    public static Task<CliRun> RunAsync(string? key, string[] arguments, params (string Name, string Value)[] environment) =>
        EndAsync(Start(key, arguments, environment));

    /// <summary>The next line that it prints; null once there are no more.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Reads all that it still prints, until it ends.</summary>
    public async Task<CliRun> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        return await ExitAsync() with { Output = output };
    }

    /// <summary>Waits for it to end, reading nothing that it prints.</summary>
    public async Task<CliRun> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new CliRun(_process.ExitCode, "", await _error);
    }

    /// <summary>Reads no more, as <c>head</c> does once it has enough.</summary>
    public void CloseOutput() => _process.StandardOutput.Close();

    /// <summary>Presses Ctrl+C.</summary>
    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task<CliRun> EndAsync(CliProcess cli)
    {
        using (cli)
            return await cli.EndAsync();
    }
}
