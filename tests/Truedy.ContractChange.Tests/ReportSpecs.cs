using Truedy.ContractChange.Contracts;
using Truedy.ContractChange.Reporting;
using Truedy.ContractChange.Surface;

namespace Truedy.ContractChange.Tests;

/// <summary>The report says whether a change is breaking, why, and which version follows; it fits into a pull request.</summary>
public class ReportSpecs
{
    private const string Surface = "namespace N\n{\n    public class Call\n    {\n        public string Id { get; }\n    }\n}\n";

    private static readonly Difference Value = new(null, new Fact(FactKind.Value, "Call.status = voicemail", "Call.status"));
    private static readonly Difference Description = new(
        new Fact(FactKind.Text, "Call.id", "Call.id") { Type = "An id" }, new Fact(FactKind.Text, "Call.id", "Call.id") { Type = "The id" });

    private static readonly Difference LowerLimit = new(
        new Fact(FactKind.Limit, "GET /calls: query limit, maximum") { Type = "100", IsSent = true }, new Fact(FactKind.Limit, "GET /calls: query limit, maximum") { Type = "50", IsSent = true });

    [Fact]
    public void More_in_csharp_is_an_addition()
    {
        var report = Report(Surface.Replace("        public", "        public int Number { get; }\n        public", StringComparison.Ordinal), Value);
        Assert.Equal((Impact.Addition, 3), (report.Impact, report.ExitCode));
        Says(report, "| Breaking for consumers | no |", "0.1.0 → **0.1.1**", "### Values: 1 added", "| added | `Call.status = voicemail` |  |  |  |", "````diff\n Call\n+    public int Number { get; }\n````");
    }

    [Fact]
    public void Less_in_csharp_is_breaking()
    {
        var report = Report(Surface.Replace("Id", "Key", StringComparison.Ordinal));
        Assert.Equal((Impact.Breaking, 4), (report.Impact, report.ExitCode));
        Says(report, "# The contract changed: breaking for consumers", "| Breaking for consumers | **yes** |", "0.1.0 → **0.2.0**", "before 1.0.0 a breaking change raises the minor version");
    }

    [Fact]
    public void What_csharp_cannot_show_is_breaking_too()
    {
        var report = Report(Surface, LowerLimit);
        Assert.Equal(Impact.Breaking, report.Impact);
        Says(report, "| changed, **breaking** | `GET /calls: query limit, maximum` | `100` | `50` | `More than 50 is refused.` |", "No public type or member changes.");
    }

    [Fact]
    public void Other_documentation_is_a_fix()
    {
        var report = Report(Surface, Description);
        Assert.Equal((Impact.Fix, 3), (report.Impact, report.ExitCode));
        Says(report, "0.1.0 → **0.1.1**", "| changed | `Call.id` | `An id` | `The id` |", "No public type or member changes.");
    }

    [Fact]
    public void What_leaves_the_package_as_it_is_needs_no_release()
    {
        var report = Report(Surface);
        Assert.Equal((Impact.None, 3), (report.Impact, report.ExitCode));
        Says(report, "0.1.0, no release needed", "The same as before: only examples");
    }

    [Fact]
    public void Code_that_no_longer_compiles_is_listed_and_breaking()
    {
        var report = new ChangeReport("01", "02", [], Surface, new LibraryBuild(null, ["src/Call.cs(1,2): error CS1061: no CreatedAt"]), new Version(0, 1, 0));
        Assert.Equal(Impact.Breaking, report.Impact);
        Says(report, "does not compile with it until these places are changed", "src/Call.cs(1,2): error CS1061");
    }

    [Fact]
    public void Nothing_in_a_document_can_break_out_of_the_report() => Says(
        Report(Surface, new Difference(null, new Fact(FactKind.Text, "a`b|c") { Type = "one\n\n# two @everybody" })),
        "| added | `a'b\\|c` |  | `one # two @everybody` |");

    [Fact]
    public void Nothing_in_a_value_can_break_out_of_what_is_said_about_it() => Says(
        Report(Surface, new Difference(Default("1"), Default("`|\n# @everybody"))),
        "| `To leave it out means '\\| # @everybody, not 1.` |");

    [Fact]
    public void It_fits_into_a_pull_request_however_much_changed()
    {
        var differences = Enum.GetValues<FactKind>().SelectMany(kind => Enumerable.Range(0, 500).Select(each => new Difference(null, new Fact(kind, $"{kind} {each} {new string('x', 1_000)}"))));
        var surface = string.Concat(Enumerable.Range(0, 500).Select(each => $"    public class C{each}\n    {{\n    }}\n"));
        Assert.InRange(MarkdownReport.Of(Report(surface, [.. differences])).Length, 1, 65_536);
    }

    private static Fact Default(string value) => new(FactKind.Limit, "GET /calls: query limit, default") { Type = value, IsSent = true };

    private static void Says(ChangeReport report, params string[] texts)
    {
        var markdown = MarkdownReport.Of(report);
        Assert.All(texts, each => Assert.Contains(each, markdown, StringComparison.Ordinal));
    }

    private static ChangeReport Report(string surface, params Difference[] differences) =>
        new("01", "02", differences, Surface, new LibraryBuild(surface, []), new Version(0, 1, 0));
}
