using System.CommandLine;
using Truedy.Generated.Testing;

namespace Truedy.Cli;

/// <summary><c>truedy sandbox</c>: a Truedy of made-up calls on this machine, until Ctrl+C.</summary>
internal sealed class SandboxCommand : Command
{
    private readonly Option<int> _port = new("--port")
    {
        HelpName = "port",
        Description = "The port on 127.0.0.1; without it, or with 0, a free one.",
        CustomParser = OptionValues.Port,
    };

    public SandboxCommand()
        : base("sandbox", "Runs a Truedy of made-up calls on 127.0.0.1, to try a client without an account. Ctrl+C stops it, with exit code 0.")
    {
        Add(_port);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        await using var sandbox = await TruedySandbox.StartAsync(new() { Port = given.GetValue(_port) }, cancellationToken);
        await using (var output = StandardOutput.Open())
            await output.WriteLineAsync(Welcome(sandbox));

        var stopped = new TaskCompletionSource();
        await using var stop = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
        return ExitCodes.Success;
    }

    private static string Welcome(TruedySandbox sandbox) =>
        $"""
        Address   {sandbox.BaseAddress}
        Key       {sandbox.ApiKey}

        {sandbox.Calls.Count} made-up calls, until Ctrl+C. In another shell:

          {SetKey(sandbox.ApiKey)} truedy calls list --base-address {sandbox.BaseAddress}
        """;

    private static string SetKey(string key) =>
        OperatingSystem.IsWindows() ? $"$env:{ApiAccess.KeyVariable} = '{key}';" : $"{ApiAccess.KeyVariable}={key}";
}
