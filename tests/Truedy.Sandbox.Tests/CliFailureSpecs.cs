using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class CliFailureSpecs
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_key_it_says_what_to_do(string? key)
    {
        CliRun run = await CliProcess.RunAsync(key, ["calls", "list"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Set the environment variable TRUEDY_API_KEY", run.Error, StringComparison.Ordinal);
        Assert.Contains("--sandbox", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--status", "")]
    [InlineData("--status", " ")]
    [InlineData("--agent", "")]
    public async Task A_filter_that_a_script_left_empty_is_refused_and_lists_nothing(string option, string unset)
    {
        CliRun run = await CliProcess.RunAsync(key: null, ["calls", "list", "--sandbox", option, unset]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{option} is empty. Give it a value, or leave the option out to list all.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_key_is_refused_without_being_repeated()
    {
        CliRun run = await CliProcess.RunAsync("sk-something-secret", ["calls", "list"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("malformed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task A_key_that_the_api_refuses_is_exit_code_3_with_the_request_id_and_no_output(string output)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        string address = sandbox.BaseAddress.ToString();

        CliRun run = await CliProcess.RunAsync("truedy_somebodyelse", ["calls", "list", "--base-address", address, "--output", output]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Matches("^truedy: .*401.* Request id: req_[0-9a-f]{8}\\.\n$", run.Error);
        Assert.Contains("check TRUEDY_API_KEY", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("somebodyelse", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("TruedyClientOptions", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_api_is_exit_code_1_with_the_request_id()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Choose = _ => Fault.Error(500, "internal_error", "Oops");

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches("500 \\(internal_error\\).* Request id: req_", run.Error);
    }

    [Fact]
    public async Task A_filter_that_the_api_refuses_is_exit_code_1()
    {
        CliRun run = await CliProcess.RunAsync("calls", "list", "--sandbox", "--status", "asleep");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("422", run.Error, StringComparison.Ordinal);
        Assert.Contains("query.status", run.Error, StringComparison.Ordinal);
        Assert.Contains("queued, ringing, in_progress, completed, failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_the_api_is_named()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        string elsewhere = new Uri(sandbox.BaseAddress, "/elsewhere").ToString();

        CliRun run = await CliProcess.RunAsync(sandbox.ApiKey, ["calls", "list", "--base-address", elsewhere]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"404. It was sent to the base address {elsewhere}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_what_was_promised_is_exit_code_1_with_the_request_id()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Enqueue(Fault.Malformed("""{"data":{"id":"call_one"}}"""));

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches("data.* Request id: req_", run.Error);
    }

    [Fact]
    public async Task A_list_that_breaks_off_leaves_its_array_open()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        // ahead, and when it is needed
        sandbox.Faults.Enqueue(Fault.None, Fault.Error(403, "forbidden", "No more"), Fault.Error(403, "forbidden", "No more"));

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(sandbox.Calls.Snapshot()[99].Id, run.Output, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(run.Output));
        Assert.Equal(100, JsonElement.Parse(run.Output + "]").GetArrayLength());
    }

    [Fact]
    public async Task A_rate_limit_that_is_not_worth_waiting_for_is_exit_code_4()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Choose = _ => Fault.RateLimited(TimeSpan.FromMinutes(30));

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list");

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Matches("429.* Request id: req_", run.Error);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_exit_code_5()
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync();
        await sandbox.DisposeAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list");

        Assert.Equal((5, ""), (run.ExitCode, run.Output));
        Assert.Contains("connection failed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max takes", "calls", "list", "--max", "0")]
    [InlineData("--max takes", "calls", "list", "--max", "many")]
    [InlineData("--max takes", "calls", "list", "--max=-1")]
    [InlineData("--max takes", "calls", "list", "--max", "99999999999")]
    [InlineData("--since takes", "calls", "list", "--since", "yesterday")]
    [InlineData("--since takes", "calls", "list", "--since", "7w")]
    [InlineData("--since takes", "calls", "list", "--since", "2147483647d")]
    [InlineData("--since takes", "calls", "list", "--since", "04/05/2026")]
    [InlineData("--base-address takes", "calls", "list", "--base-address", "api.truedy.ai")]
    [InlineData("must use https", "calls", "list", "--base-address", "http://api.truedy.ai")]
    [InlineData("exclude each other", "calls", "list", "--sandbox", "--base-address", "https://api.truedy.ai")]
    [InlineData("'table'", "calls", "list", "--output", "xml")]
    [InlineData("'json'", "drift", "--output", "csv")]
    [InlineData("--max takes", "drift", "--max", "0")]
    [InlineData("exclude each other", "drift", "--sandbox", "--base-address", "https://api.truedy.ai")]
    [InlineData("--status", "calls", "list", "--status")]
    [InlineData("--frobnicate", "calls", "list", "--frobnicate")]
    [InlineData("list", "calls", "lst")]
    [InlineData("sandbox", "sandbx")]
    [InlineData("Usage", "calls")]
    [InlineData("--port takes", "sandbox", "--port", "65536")]
    public async Task A_slip_on_the_command_line_is_exit_code_2_and_says_what_to_write_instead(string says, params string[] arguments)
    {
        CliRun run = await CliProcess.RunAsync("truedy_key", arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("calls", "list", "--help")]
    [InlineData("drift", "--help")]
    [InlineData("sandbox", "--help")]
    public async Task The_help_tells_the_exit_codes(params string[] arguments)
    {
        CliRun run = await CliProcess.RunAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("truedy", run.Output, StringComparison.Ordinal);
        Assert.Matches("3 +the API refused the key", run.Output);
    }

    [Fact]
    public async Task A_shell_can_complete_the_words_of_a_status()
    {
        CliRun run = await CliProcess.RunAsync("[suggest:28]", "truedy calls list --status co");

        Assert.Equal(["completed"], run.Lines);
    }
}
