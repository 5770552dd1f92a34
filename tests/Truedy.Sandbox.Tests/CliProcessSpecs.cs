using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class CliProcessSpecs
{
    [Fact]
    public async Task Ctrl_C_ends_a_list_at_once_and_without_a_word()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        TaskCompletionSource asked = new();
        sandbox.OnRequest = _ => asked.TrySetResult();
        sandbox.Faults.Enqueue(Fault.Hang());
        using CliProcess cli = CliProcess.Start(sandbox, "calls", "list");
        await asked.Task;

        cli.Interrupt();

        Assert.Equal(new CliRun(130, "", ""), await cli.EndAsync());
    }

    [Fact]
    public async Task Ctrl_C_ends_a_list_that_nobody_reads()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 5000 });
        using CliProcess cli = CliProcess.Start(sandbox, "calls", "list");
        Assert.NotNull(await cli.ReadLineAsync());

        cli.Interrupt();

        Assert.Equal(new CliRun(130, "", ""), await cli.ExitAsync());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_pipe_that_is_closed_ends_a_list_quietly_and_asks_for_no_more(string output)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 5000 });
        using CliProcess cli = CliProcess.Start(sandbox, "calls", "list", "--output", output);
        Assert.NotNull(await cli.ReadLineAsync());

        cli.CloseOutput();
        CliRun run = await cli.ExitAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(sandbox.Requests.Count, 1, 25);
    }

    [Fact]
    public async Task A_sandbox_answers_at_the_address_that_it_prints_until_Ctrl_C()
    {
        using CliProcess cli = CliProcess.Start("sandbox", "--port", "0");
        string address = Word(await cli.ReadLineAsync(), "Address");
        string key = Word(await cli.ReadLineAsync(), "Key");

        CliRun list = await CliProcess.RunAsync(key, ["calls", "list", "--base-address", address]);
        cli.Interrupt();
        CliRun run = await cli.EndAsync();

        Assert.Equal((0, 250), (list.ExitCode, list.Lines.Length));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"truedy calls list --base-address {address}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_says_so_when_its_port_is_taken()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync("sandbox", "--port", $"{sandbox.BaseAddress.Port}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("address already in use", run.Error, StringComparison.Ordinal);
    }

    private static string Word(string? line, string name)
    {
        Assert.StartsWith(name, line, StringComparison.Ordinal);
        return line![name.Length..].Trim();
    }
}
