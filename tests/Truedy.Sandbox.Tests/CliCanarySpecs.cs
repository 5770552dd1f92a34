using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>Whatever an API answers, no key and nothing of a call is on the standard error of the command line, where
/// logs of scripts have it from.</summary>
public class CliCanarySpecs
{
    public static IReadOnlyDictionary<string, Fault> Faults { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["an error"] = Fault.Status(400, Canaries.ErrorBodies(Canaries.Phone).First()).WithHeader("X-Request-ID", Canaries.Phone),
        ["an error about parameters"] = Fault.Status(422, Canaries.ErrorBodies(Canaries.Key).ElementAt(4)),
        ["a key that is refused"] = Fault.Status(401, Canaries.ErrorBodies(Canaries.Key).First()),
        ["a body that is no JSON"] = Fault.Malformed($"{Canaries.Speech} {Canaries.Phone}"),
        ["a page that is no page"] = Fault.Malformed($$"""{"data":"{{Canaries.Phone}}"}"""),
        ["a redirect"] = Fault.Status(307).WithHeader("Location", $"https://example.com/{Canaries.Phone}"),
        ["a wait that is too long"] = Fault.RateLimited(TimeSpan.FromHours(2)).WithHeader("X-Request-ID", Canaries.Phone),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_failure_tells_nothing(string fault)
    {
        var run = await RunAsync(Faults[fault], "calls", "list", "--agent", Canaries.Phone);
        Assert.NotEqual((0, ""), (run.ExitCode, run.Error));
        AssertClean(run.Error);
    }

    [Fact]
    public async Task A_call_that_cannot_be_read_tells_nothing() =>
        AssertClean((await RunAsync(Fault.Malformed($$"""{"data":[{"id":["{{Canaries.Phone}}","{{Canaries.Speech}}"]}]}"""), "calls", "list")).Error);

    [Fact]
    public async Task A_report_of_drift_tells_nothing()
    {
        foreach (var page in Canaries.DriftingPages().Skip(6).Take(3))
        {
            var run = await RunAsync(Fault.Malformed(page), "drift");
            Assert.Contains("(other)", run.Output, StringComparison.Ordinal);
            AssertClean(run.Output + run.Error);
        }
    }

    private static async Task<CliRun> RunAsync(Fault fault, params string[] arguments)
    {
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { ApiKey = Canaries.Key });
        sandbox.Faults.Choose = _ => fault;
        return await CliProcess.RunAsync(sandbox, arguments);
    }

    private static void AssertClean(string text) =>
        Assert.All(Canaries.Marks, mark => Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase));
}
