using System.Text.Json;
using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

public class CliDriftSpecs
{
    private static readonly DateTimeOffset Time = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task I_can_see_a_report_without_an_account()
    {
        CliRun run = await CliProcess.RunAsync("drift", "--sandbox", "--output", "table");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("unknown member +Call.cost_credits +250", run.Output);
        Assert.Matches("unknown value +CallStatus.voicemail +[0-9]", run.Output);
        Assert.Matches("timestamp without offset +Call.created_at +[0-9]", run.Output);
        Assert.Equal("In 250 calls.", run.Lines[^1]);
    }

    [Fact]
    public async Task The_report_says_what_is_not_as_the_contract_says_and_how_often()
    {
        await using TruedySandbox sandbox = await StartAsync();
        Add(sandbox, "a", "ended", ("to", "1"), ("summary", null));
        Add(sandbox, "b", "ended", ("created_at", "\"2026-03-31T12:00:00\""));
        Add(sandbox, "c", "completed", ("updated_at", "[]"));

        CliRun run = await CliProcess.RunAsync(sandbox, "drift");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement report = JsonElement.Parse(run.Output);
        Assert.Equal((3, 1), (report.GetProperty("calls").GetInt32(), report.GetProperty("malformed_calls").GetInt32()));
        Assert.Equal(
            ["unknown_member Call.to 1", "unknown_value CallStatus.ended 2", "missing_member Call.summary 1", "timestamp_without_offset Call.created_at 1"],
            Lines(report));
    }

    [Fact]
    public async Task Every_call_counts_once_however_many_pages_there_are()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        CliRun run = await CliProcess.RunAsync(sandbox, "drift");

        Assert.Contains("unknown_member Call.to 250", Lines(JsonElement.Parse(run.Output)));
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    public async Task I_can_say_how_many_calls_to_look_at(int max)
    {
        CliRun run = await CliProcess.RunAsync("drift", "--sandbox", "--max", $"{max}");

        JsonElement report = JsonElement.Parse(run.Output);
        Assert.Equal(max, report.GetProperty("calls").GetInt32());
        Assert.Contains($"unknown_member Call.to {max}", Lines(report));
    }

    [Fact]
    public async Task It_says_so_where_there_is_no_drift()
    {
        await using TruedySandbox sandbox = await StartAsync();
        Add(sandbox, "a", "completed");

        CliRun table = await CliProcess.RunAsync(sandbox, "drift", "--output", "table");
        CliRun json = await CliProcess.RunAsync(sandbox, "drift");

        Assert.Equal(["No drift in 1 call."], table.Lines);
        Assert.Empty(Lines(JsonElement.Parse(json.Output)));
    }

    [Fact]
    public async Task A_value_in_place_of_a_name_is_not_printed()
    {
        await using TruedySandbox sandbox = await StartAsync();
        foreach ((int index, string text) in Canaries.Texts.Index())
            Add(sandbox, $"call_{index}", text, (text, JsonSerializer.Serialize(text)));

        CliRun run = await CliProcess.RunAsync(sandbox, "drift");

        Assert.Equal(
            [$"unknown_member Call.(other) {Canaries.Texts.Length}", $"unknown_value CallStatus.(other) {Canaries.Texts.Length}"],
            Lines(JsonElement.Parse(run.Output)));
        Assert.All(Canaries.Marks, mark => Assert.DoesNotContain(mark, run.Output + run.Error, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_report_that_fails_leaves_the_output_empty()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Enqueue(Fault.None, Fault.Error(403, "forbidden", "No more"));

        CliRun run = await CliProcess.RunAsync(sandbox, "drift");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("403", run.Error, StringComparison.Ordinal);
    }

    private static Task<TruedySandbox> StartAsync() => TruedySandbox.StartAsync(new() { CallCount = 0 });

    private static void Add(TruedySandbox sandbox, string id, string status, params (string Name, string? Json)[] members) =>
        sandbox.Calls.Add(new SandboxCall
        {
            Id = id,
            CreatedAt = Time,
            Status = status,
            JsonMembers = members.ToDictionary(member => member.Name, member => member.Json, StringComparer.Ordinal),
        });

    private static IEnumerable<string> Lines(JsonElement report) =>
        report.GetProperty("drift").EnumerateArray().Select(line => $"{line.GetProperty("kind")} {line.GetProperty("name")} {line.GetProperty("count")}");
}
