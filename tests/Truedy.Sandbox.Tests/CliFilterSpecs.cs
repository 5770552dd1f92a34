using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class CliFilterSpecs
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task I_can_list_the_calls_in_a_status()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        Assert.Equal(Ids(sandbox, call => call.Status == "failed"), await ListAsync(sandbox, "--status", "failed"));
    }

    [Fact]
    public async Task I_can_list_the_calls_in_a_status_that_no_contract_names()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { BeyondContract = true });
        sandbox.Calls.Add(new SandboxCall { Id = "call_one", CreatedAt = Now, Status = "on hold" });

        Assert.Equal(["call_one"], await ListAsync(sandbox, "--status", "on hold"));
    }

    [Fact]
    public async Task I_can_list_the_calls_of_an_agent()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        string agent = sandbox.Calls.Snapshot()[0].AgentId!;

        Assert.Equal(Ids(sandbox, call => call.AgentId == agent), await ListAsync(sandbox, "--agent", agent));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(1000)]
    public async Task I_can_list_so_many_calls_at_most(int max)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        Assert.Equal(Ids(sandbox, _ => true).Take(max), await ListAsync(sandbox, "--max", $"{max}"));
    }

    [Fact]
    public async Task I_can_list_the_calls_since_one_was_created()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        DateTimeOffset since = sandbox.Calls.Snapshot()[120].CreatedAt;

        Assert.Equal(
            Ids(sandbox, call => call.CreatedAt >= since),
            await ListAsync(sandbox, "--since", FormattableString.Invariant($"{since:yyyy-MM-ddTHH:mm:ss.ffffffK}")));
    }

    [Theory]
    [InlineData("90m", "minutes")]
    [InlineData("2h", "hours minutes")]
    [InlineData("7d", "days hours minutes")]
    public async Task I_can_list_the_calls_of_a_span_of_time(string span, string expected)
    {
        await using TruedySandbox sandbox = await StartAsync(
            ("minutes", Now.AddMinutes(-80)), ("hours", Now.AddMinutes(-110)), ("days", Now.AddDays(-6)), ("weeks", Now.AddDays(-8)));

        Assert.Equal(expected.Split(' ').Reverse(), await ListAsync(sandbox, "--since", span));
    }

    [Theory]
    [InlineData("2026-03-31", "midnight noon")]
    [InlineData("2026-03-31T12:00", "noon")]
    [InlineData("2026-03-31T12:00Z", "noon")]
    [InlineData("2026-03-31T12:00:00+01:00", "noon")]
    [InlineData("2026-03-31T01:59:59.5+02:00", "midnight noon")]
    public async Task I_can_say_since_when_by_a_date_or_a_time_which_is_utc_where_it_has_no_offset(string since, string expected)
    {
        DateTimeOffset midnight = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero);
        await using TruedySandbox sandbox = await StartAsync(
            ("noon", midnight.AddHours(12)), ("midnight", midnight), ("eve", midnight.AddSeconds(-1)));

        Assert.Equal(expected.Split(' ').Reverse(), await ListAsync(sandbox, "--since", since));
    }

    private static async Task<TruedySandbox> StartAsync(params (string Id, DateTimeOffset CreatedAt)[] calls)
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 0 });
        sandbox.Calls.AddRange(calls.Select(call => new SandboxCall { Id = call.Id, CreatedAt = call.CreatedAt }));
        return sandbox;
    }

    private static string[] Ids(TruedySandbox sandbox, Func<SandboxCall, bool> filter)
    {
        string[] ids = [.. sandbox.Calls.Snapshot().Where(filter).Select(call => call.Id)];
        Assert.NotEmpty(ids);
        return ids;
    }

    private static async Task<IEnumerable<string?>> ListAsync(TruedySandbox sandbox, string option, string value)
    {
        CliRun run = await CliProcess.RunAsync(sandbox, "calls", "list", "--output", "jsonl", option, value);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Lines.Select(line => JsonElement.Parse(line).GetProperty("id").GetString());
    }
}
