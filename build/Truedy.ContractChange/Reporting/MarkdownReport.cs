using Truedy.ContractChange.Contracts;

namespace Truedy.ContractChange.Reporting;

/// <summary>A change of the contract for people to read: the text of a pull request, which must not get too long for one.</summary>
internal static class MarkdownReport
{
    private const string DoesNotCompile = "The client is generated, but the code around it does not compile with it until these places are changed:";
    private const int MostRows = 100;
    private const int MostLines = 300;
    private const int MostCharacters = 60_000; // A pull request takes 65,536

    private static readonly string[] NoDifference = ["The same as before: only examples, the order of things or where they stand differ.", ""];

    private static readonly (FactKind Kind, string Title)[] Sections =
    [
        (FactKind.Document, "Document"),
        (FactKind.Server, "Servers"),
        (FactKind.Security, "Security"),
        (FactKind.SecurityScheme, "Security schemes"),
        (FactKind.Operation, "Operations"),
        (FactKind.Callback, "Callbacks and webhooks"),
        (FactKind.Parameter, "Parameters"),
        (FactKind.Body, "Request bodies"),
        (FactKind.Answer, "Answers"),
        (FactKind.Header, "Headers"),
        (FactKind.Content, "Media types"),
        (FactKind.Schema, "Schemas"),
        (FactKind.Member, "Members"),
        (FactKind.Value, "Values"),
        (FactKind.Limit, "Limits and defaults"),
        (FactKind.Discriminator, "Discriminators"),
        (FactKind.Text, "Descriptions"),
    ];

    public static string Unchanged(string hash) => $"# The contract has not changed\n\nSHA-256 of `openapi.json`: `{hash}`\n";

    public static string Of(ChangeReport report) => Markdown.Fit(
    [
        $"# The contract changed: {Verdict(report.Impact)}",
        "",
        "| | |",
        "|---|---|",
        $"| Breaking for consumers | {(report.Impact == Impact.Breaking ? "**yes**" : "no")} |",
        $"| Version that follows | {VersionOf(report)} |",
        $"| SHA-256 of `openapi.json` | `{report.From}` → `{report.To}` |",
        "",
        "## What the contract says",
        "",
        .. Sections.SelectMany(each => Section(each.Title, [.. report.Differences.Where(one => one.Kind == each.Kind)])),
        .. report.Differences.Count == 0 ? NoDifference : [],
        "## What consumers see in C#",
        "",
        .. SurfaceOf(report),
        "",
    ], MostCharacters);

    private static string Verdict(Impact impact) => impact switch
    {
        Impact.Breaking => "breaking for consumers",
        Impact.Addition => "compatible, with additions",
        Impact.Fix => "compatible, nothing to see in C# but documentation",
        _ => "the package stays the same",
    };

    private static string VersionOf(ChangeReport report)
    {
        var next = NextVersion.After(report.Version, report.Impact);
        return (report.Version, report.Impact) switch
        {
            (null, Impact.None) => "no release needed",
            (null, _) => $"**{next}**, the first release",
            ({ } last, Impact.None) => $"{last}, no release needed",
            ({ } last, _) => $"{last} → **{next}**{(last.Major > 0 ? "" : NextVersion.InitialDevelopment)}",
        };
    }

    private static IEnumerable<string> Section(string title, List<Difference> differences) => differences.Count == 0 ? [] :
    [
        $"### {title}: {Count(differences)}",
        "",
        "| | | Before | After | For consumers |",
        "|---|---|---|---|---|",
        .. Markdown.AtMost(MostRows, differences.Select(Row), "rows"),
        "",
    ];

    private static string Count(List<Difference> differences) => string.Join(", ", new[]
    {
        (differences.Count(each => each.IsAdded), "added"),
        (differences.Count(each => each.IsRemoved), "removed"),
        (differences.Count(each => !each.IsAdded && !each.IsRemoved), "changed"),
    }.Where(each => each.Item1 > 0).Select(each => $"{each.Item1} {each.Item2}"));

    private static string Row(Difference difference)
    {
        var verb = (difference.IsAdded ? "added" : difference.IsRemoved ? "removed" : "changed") + (difference.IsBreaking ? ", **breaking**" : "");
        var (before, after) = (Markdown.Code($"{difference.Before}"), Markdown.Code($"{difference.After}"));
        return $"| {verb} | {Markdown.Code(difference.Name)} | {before} | {after} | {Markdown.Code(difference.Consequence.Text)} |";
    }

    private static IEnumerable<string> SurfaceOf(ChangeReport report) => report.Surface switch
    {
        null => [DoesNotCompile, "", .. Markdown.Block("text", report.Library.Errors, MostLines)],
        { IsEmpty: true } => ["No public type or member changes."],
        var surface => Markdown.Block("diff", surface.Diff(), MostLines),
    };
}
