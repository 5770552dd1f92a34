using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class CliOutputSpecs
{
    [Fact]
    public async Task I_can_have_every_call_as_one_json_array()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Ids(sandbox), JsonElement.Parse(run.Output).EnumerateArray().Select(Id));
    }

    [Fact]
    public async Task I_can_have_every_call_as_a_line_of_json()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Ids(sandbox), run.Lines.Select(line => Id(JsonElement.Parse(line))));
    }

    [Fact]
    public async Task I_can_have_every_call_as_csv()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "csv");
        List<Dictionary<string, string>> rows = Csv(run);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            sandbox.Calls.Snapshot().Select(call => (call.Id, call.Summary ?? "", FormattableString.Invariant($"{call.CostUsd}"), call.CreatedAt)),
            rows.Select(row => (row["id"], row["summary"], row["cost_usd"], DateTimeOffset.Parse(row["created_at"], CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task I_can_have_every_call_as_a_table()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "table", "--max", "1000");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Ids(sandbox), TableIds(run));
        Assert.Equal("250 calls.", run.Lines[^1]);
    }

    [Fact]
    public async Task A_table_shows_the_newest_25_and_says_that_there_are_more()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "table");

        Assert.Equal(Ids(sandbox).Take(25), TableIds(run));
        Assert.StartsWith("The newest 25 calls. Use --max for more", run.Lines[^1], StringComparison.Ordinal);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public async Task A_table_says_so_where_there_are_no_calls()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "table");

        Assert.Equal(["No calls."], run.Lines);
    }

    [Theory]
    [InlineData("json", "[]\n")]
    [InlineData("jsonl", "")]
    public async Task Json_of_no_calls_is_an_empty_list(string output, string expected)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", output);

        Assert.Equal((0, expected), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Redirected_without_a_choice_it_prints_lines_of_json()
    {
        CliRun run = await CliProcess.RunAsync("calls", "list", "--sandbox");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(250, run.Lines.Select(line => Id(JsonElement.Parse(line))).Distinct().Count());
    }

    [Fact]
    public async Task A_redirected_table_is_plain_text_on_a_build_server_too()
    {
        CliRun run = await CliProcess.RunAsync("calls", "list", "--sandbox", "--output", "table");

        Assert.Contains("Started (UTC)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Json_keeps_transcripts_and_what_the_contract_does_not_name()
    {
        await using TruedySandbox sandbox = await WithAsync(new SandboxCall
        {
            Id = "call_one",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Status = "voicemail",
            CostUsd = 0.1200m,
            TranscriptJson = """[{"speaker":"user","text":"at 2026-01-02T03:04:05Z"}]""",
            JsonMembers = new Dictionary<string, string?> { ["mood"] = """{"of":["the","day"]}""" },
        });

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "jsonl");
        JsonElement call = JsonElement.Parse(Assert.Single(run.Lines));

        Assert.Equal("voicemail", call.GetProperty("status").GetString());
        Assert.Equal("0.1200", call.GetProperty("cost_usd").GetRawText());
        Assert.Equal("""[{"speaker":"user","text":"at 2026-01-02T03:04:05Z"}]""", call.GetProperty("transcript").GetRawText());
        Assert.Equal("""{"of":["the","day"]}""", call.GetProperty("mood").GetRawText());
    }

    [Fact]
    public async Task Csv_holds_nothing_that_a_spreadsheet_would_run()
    {
        string[] summaries = ["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\tA1", "-5", "two, \"three\"\nfour"];
        SandboxCall call = new() { Id = "call", CreatedAt = DateTimeOffset.UnixEpoch, PhoneNumber = "+15550001" };
        await using TruedySandbox sandbox = await WithAsync(
            [.. summaries.Select((summary, i) => call with { Id = $"call_{i}", CreatedAt = call.CreatedAt.AddSeconds(-i), Summary = summary })]);

        List<Dictionary<string, string>> rows = Csv(await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "csv"));

        string[] expected = ["'=1+1", "'+cmd|' /C calc'!A0", "'-1+1", "'@SUM(A1)", "'\tA1", "-5", "two, \"three\"\nfour"];
        Assert.Equal(expected, rows.Select(row => row["summary"]));
        Assert.All(rows, row => Assert.Equal("+15550001", row["phone_number"]));
    }

    [Fact]
    public async Task A_table_keeps_its_shape_and_commands_no_terminal_whatever_a_call_says()
    {
        SandboxCall call = new() { Id = "call_one", CreatedAt = DateTimeOffset.UnixEpoch, Summary = "first\nsecond \e[31mred\e[0m " + new string('x', 300) };
        await using TruedySandbox sandbox = await WithAsync(call);

        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "table");

        string row = Assert.Single(run.Lines, line => line.Contains("call_one", StringComparison.Ordinal));
        Assert.Contains("first second  [31mred", row, StringComparison.Ordinal);
        Assert.EndsWith("x…", row.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Calls_are_printed_while_the_next_page_is_still_on_its_way(string output)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Enqueue(Fault.None, Fault.Hang());
        using CliProcess cli = CliProcess.Start(sandbox, "calls", "list", "--output", output);

        string lastOfPage = Ids(sandbox).ElementAt(99);
        string? line = "";
        while (!line.Contains(lastOfPage, StringComparison.Ordinal))
            Assert.NotNull(line = await cli.ReadLineAsync());

        cli.Interrupt();
        Assert.Equal(130, (await cli.EndAsync()).ExitCode);
    }

    private static async Task<TruedySandbox> WithAsync(params SandboxCall[] calls)
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });
        sandbox.Calls.AddRange(calls);
        return sandbox;
    }

    private static IEnumerable<string> Ids(TruedySandbox sandbox) => sandbox.Calls.Snapshot().Select(call => call.Id);

    private static string Id(JsonElement call) => call.GetProperty("id").GetString()!;

    private static IEnumerable<string> TableIds(CliRun run) =>
        run.Lines.Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith("call_", StringComparison.Ordinal));

    private static List<Dictionary<string, string>> Csv(CliRun run)
    {
        using TextFieldParser parser = new(new StringReader(run.Output)) { Delimiters = [","] };
        string[] names = parser.ReadFields()!;
        List<Dictionary<string, string>> rows = [];
        while (parser.ReadFields() is { } fields)
            rows.Add(names.Zip(fields).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }
}
