using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange.Tests;

/// <summary>The workflows may do no more than they have to, and run no code that somebody can exchange.</summary>
public partial class WorkflowSpecs
{
    private static readonly string Folder = Path.Combine(Repository.Own.Root, ".github", "workflows");

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Folder).Select(each => Path.GetFileName(each))];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_by_hash_and_name_their_version(string file) =>
        Assert.All(Uses().Matches(Text(file)).Select(each => each.Value), each => Assert.Matches(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", each));

    [Fact]
    public void An_action_has_one_version_in_all_of_them() =>
        Assert.All(
            Names.SelectMany(each => Uses().Matches(Text(each))).Select(each => each.Value).Distinct().GroupBy(each => each.Split('@')[0]),
            each => Assert.Single(each));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_job_has_the_permissions_that_it_names_and_a_time_limit(string file)
    {
        Assert.Empty(Assert.IsType<JObject>(Load(file)["permissions"]));
        Assert.All(Jobs(file), each => Assert.True(each["permissions"] is JObject && each["timeout-minutes"] is not null, each.Path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_checkout_keeps_its_credentials_only_to_push(string file) => Assert.All(
        Steps(file).Where(each => $"{each["uses"]}".StartsWith("actions/checkout@", StringComparison.Ordinal)),
        each => Assert.Equal(
            each.Parent!.Any(step => $"{step["run"]}".Contains("git push", StringComparison.Ordinal)),
            (bool?)each.SelectToken("with.persist-credentials")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_pasted_into_a_script(string file) =>
        Assert.All(Steps(file), each => Assert.DoesNotContain("${{", $"{each["run"]}", StringComparison.Ordinal));

    [Fact]
    public void The_change_workflow_knows_the_exit_codes()
    {
        var script = Steps("spec-change.yml").Select(each => $"{each["run"]}").Single(each => each.Contains("case", StringComparison.Ordinal));
        Assert.Contains($"{ExitCodes.Unchanged}) changed=false ;;", script, StringComparison.Ordinal);
        Assert.Contains($"{ExitCodes.Compatible} | {ExitCodes.Breaking}) changed=true ;;", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi/openapi.json", true)]
    [InlineData("openapi/PROVENANCE.md", true)]
    [InlineData("tests/Truedy.Generated.Tests/PublicApi.approved.txt", true)]
    [InlineData("openapi/overlay.json", false)]
    [InlineData("tests/Truedy.Generated.Tests/Support.cs", false)]
    [InlineData(".github/workflows/ci.yml", false)]
    public void What_is_proposed_changes_the_contract_and_the_approved_surface_only(string file, bool isTaken)
    {
        using var checkout = new Checkout(file, "before\n");
        File.WriteAllText(checkout.PathOf(file), "after\n");
        var patch = checkout.Git("diff");
        checkout.Git("checkout", "--", ".");
        Assert.Equal(isTaken, Proposed(checkout, patch));
        Assert.Equal(isTaken ? "after\n" : "before\n", File.ReadAllText(checkout.PathOf(file)));
    }

    [Fact]
    public void What_is_proposed_makes_no_link_of_the_contract()
    {
        using var checkout = new Checkout("openapi/openapi.json", "../.git/config");
        checkout.Git("update-index", "--add", "--cacheinfo", $"120000,{checkout.Git("hash-object", "openapi/openapi.json").Trim()},openapi/openapi.json");
        var patch = checkout.Git("diff", "--cached");
        checkout.Git("reset", "--quiet", "--hard");
        Assert.False(Proposed(checkout, patch));
    }

    [Fact]
    public void A_release_is_made_of_the_main_branch_only()
    {
        using var checkout = new Checkout("a", "a");
        var script = Script("release.yml", "The tag is on the main branch");
        checkout.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        var main = checkout.Git("rev-parse", "HEAD").Trim();
        Assert.True(checkout.Runs(script, ("GITHUB_SHA", main), ("GITHUB_REF_NAME", "v1.0.0")));
        checkout.Commit("beside");
        Assert.False(checkout.Runs(script, ("GITHUB_SHA", checkout.Git("rev-parse", "HEAD").Trim()), ("GITHUB_REF_NAME", "v1.0.0")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.10.0", "v0.9.0", "v0.10.0", "v0.11.0-beta.1", "vnext")]
    public void The_packages_are_compared_with_those_of_the_release_before(string expected, params string[] tags)
    {
        using var checkout = new Checkout("a", "a");
        Assert.All(tags, tag => checkout.Git("tag", tag));
        checkout.Commit("next");
        checkout.Git("tag", "v0.11.0");
        Assert.True(checkout.Runs(Script("release.yml", "The release before this one"), ("GITHUB_ENV", "environment")));
        Assert.Equal($"LAST_RELEASE={expected}\n", File.ReadAllText(checkout.PathOf("environment")));
        Assert.Contains("-p:PackageValidationBaselineVersion=\"$LAST_RELEASE\"", Script("release.yml", "Pack, and compare with that release"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_versions_of_packages_are_watched_as_those_of_actions_are()
    {
        var updates = YamlSource.Load(File.ReadAllText(Path.Combine(Repository.Own.Root, ".github", "dependabot.yml")), "dependabot.yml")["updates"]!;
        Assert.Equal(["github-actions", "nuget"], updates.Select(each => $"{each["package-ecosystem"]}"));
        Assert.All(updates, each => Assert.Equal("weekly", $"{each.SelectToken("schedule.interval")}"));
    }

    private static bool Proposed(Checkout checkout, string patch)
    {
        var folder = Directory.CreateDirectory(checkout.PathOf(".git/temp/change"));
        File.WriteAllText(Path.Combine(folder.FullName, "contract.patch"), patch);
        return checkout.Runs(Script("spec-change.yml", "Apply the patch"), ("RUNNER_TEMP", folder.Parent!.FullName.Replace('\\', '/')));
    }

    private static string Script(string file, string step) => $"{Steps(file).Single(each => $"{each["name"]}" == step)["run"]}";

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    private static JObject Load(string file) => YamlSource.Load(Text(file), file);

    private static JToken[] Jobs(string file) => [.. ((JObject)Load(file)["jobs"]!).PropertyValues()];

    private static IEnumerable<JToken> Steps(string file) => Jobs(file).SelectMany(each => each["steps"]!);

    [GeneratedRegex("uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
