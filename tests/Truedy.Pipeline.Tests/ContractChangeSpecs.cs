using System.Security.Cryptography;
using System.Text;

namespace Truedy.Pipeline.Tests;

/// <summary>A changed document goes through the whole command: what it prints, how it ends, and which files it replaces.</summary>
public sealed class ContractChangeSpecs(RepositoryCopy copy) : IClassFixture<RepositoryCopy>, IDisposable
{
    private const string Contract = "openapi/openapi.json";
    private const string Overlay = "openapi/overlay.json";
    private const string Provenance = "openapi/PROVENANCE.md";
    private const string Approved = "tests/Truedy.Generated.Tests/PublicApi.approved.txt";
    private const string ShortSummary = "\"short_summary\": {";

    private readonly Dictionary<string, string> _before = new[] { Contract, Overlay, Provenance, Approved }.ToDictionary(each => each, copy.Read);

    [Fact]
    public void An_addition_is_taken_and_the_repository_is_in_order_after_it()
    {
        var document = _before[Contract]
            .Replace(ShortSummary, "\"hangup_reason\": { \"type\": \"string\" },\n " + ShortSummary, StringComparison.Ordinal)
            .Replace("\"inbound\",", "\"inbound\", \"webrtc\",", StringComparison.Ordinal)
            .Replace("Current call status", "What the call does now", StringComparison.Ordinal);
        var run = Change(document);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("| Breaking for consumers | no |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| added | `CallResponse.hangup_reason` |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| added | `CallResponse.direction = webrtc` |", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "| changed | `CallResponse.status` | `Current call status` | `What the call does now` |", run.Output, StringComparison.Ordinal);
        Assert.Contains("+    public string? HangupReason { get; set; }", run.Output, StringComparison.Ordinal);

        Assert.Equal(document, copy.Read(Contract));
        Assert.Contains(
            $"| `{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)))}` |", copy.Read(Provenance), StringComparison.Ordinal);
        Assert.Contains("Webrtc", copy.Read(Approved), StringComparison.Ordinal);
        copy.DotNet("test", "tests/Truedy.Generated.Tests", "--filter", "PublicApiTests").Succeeded();
        Assert.Equal(0, Change(document).ExitCode);
    }

    [Fact]
    public void A_member_that_goes_is_breaking()
    {
        var run = Change(_before[Contract].Replace(ShortSummary, "\"shorter_summary\": {", StringComparison.Ordinal), "--check");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("| removed, **breaking** | `CallResponse.short_summary` |", run.Output, StringComparison.Ordinal);
        Assert.Contains("-    public string? ShortSummary { get; set; }", run.Output, StringComparison.Ordinal);
        Unchanged();
    }

    [Fact]
    public void An_operation_that_goes_is_breaking_and_the_code_that_called_it_is_listed()
    {
        File.WriteAllText(copy.PathOf(Overlay), "{}"); // Its actions are about the operation
        var run = Change(_before[Contract].Replace("\"get\": {", "\"x-get\": {", StringComparison.Ordinal));
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("| removed, **breaking** | `GET /calls` |", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nsrc.Truedy\.Generated.\S+\.cs\(\d+,\d+\): error CS", run.Output);
        Assert.Contains("\"x-get\"", copy.Read(Contract), StringComparison.Ordinal);
        Assert.Equal(_before[Approved], copy.Read(Approved));
    }

    [Fact]
    public void A_change_that_no_code_comes_from_needs_no_release()
    {
        var run = Change(_before[Contract].Replace("\"call_b2c3d4e5\"", "\"call_changed\"", StringComparison.Ordinal), "--check");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no release needed", run.Output, StringComparison.Ordinal);
        Unchanged();
    }

    [Fact]
    public void A_document_that_cannot_be_generated_from_changes_nothing()
    {
        var run = Change(_before[Contract].Replace("schemas/PaginationInfo", "schemas/PagInfo", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"new\.json\(\d+,\d+\): error TRU1002", run.Output);
        Unchanged();
    }

    /// <summary>Leaves the copy to the next specification as it was.</summary>
    public void Dispose()
    {
        foreach (var (file, content) in _before)
            File.WriteAllText(copy.PathOf(file), content);
    }

    private CommandRun Change(string document, params string[] options)
    {
        var file = copy.PathOf("../new.json");
        File.WriteAllText(file, document);
        return Command.Run("dotnet", ["run", "--project", "build/Truedy.ContractChange", "--", file, .. options], copy.Root);
    }

    private void Unchanged() => Assert.All(_before, each => Assert.Equal(each.Value, copy.Read(each.Key)));
}
