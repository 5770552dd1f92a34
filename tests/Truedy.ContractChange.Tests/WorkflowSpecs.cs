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

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    private static JObject Load(string file) => YamlSource.Load(Text(file), file);

    private static JToken[] Jobs(string file) => [.. ((JObject)Load(file)["jobs"]!).PropertyValues()];

    private static IEnumerable<JToken> Steps(string file) => Jobs(file).SelectMany(each => each["steps"]!);

    [GeneratedRegex("uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
