using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Every example in openapi/OVERLAY.md works, and does to the C# code what is written below it.</summary>
public partial class OverlayExampleSpecs
{
    private static readonly string Text = File.ReadAllText(Repository.Path("openapi", "OVERLAY.md")).ReplaceLineEndings("\n");
    private static readonly Lazy<string> LazyCode = new(() => Generate(Examples.Select(each => each.Action)));

    public static TheoryData<string> Titles => [.. Examples.Select(each => each.Title)];

    private static IEnumerable<(string Title, string Action, string[] Diff)> Examples =>
        Example().Matches(Text).Select(each => ($"{each.Index}: {each.Groups["title"].Value}", each.Groups["action"].Value, each.Groups["diff"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void No_block_is_left_out() => Assert.Equal(Text.Split("```").Length / 4, Examples.Count());

    [Theory]
    [MemberData(nameof(Titles))]
    public void It_works_after_those_above_it(string title)
    {
        using var workshop = new Workshop();
        var actions = Examples.TakeWhile(each => each.Title != title).Append(Examples.Single(each => each.Title == title));
        Overlay(workshop, actions.Select(each => each.Action)).Prepare().Succeeds();
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void It_does_to_the_code_what_it_says(string title) =>
        Assert.All(Examples.Single(each => each.Title == title).Diff, line =>
        {
            var (with, without) = line[0] == '+' ? (LazyCode.Value, Contracts.Seed.Text) : (Contracts.Seed.Text, LazyCode.Value);
            Assert.Contains(line[1..], with, StringComparison.Ordinal);
            Assert.True(Count(with, line[1..]) > Count(without, line[1..]), $"'{line}' changes nothing.");
        });

    private static int Count(string code, string text) => code.Split(text).Length - 1;

    // All examples at once, since the generator takes its time.
    private static string Generate(IEnumerable<string> actions)
    {
        using var workshop = new Workshop();
        Overlay(workshop, actions).Generate().Succeeds();
        return File.ReadAllText(workshop.Output);
    }

    private static Workshop Overlay(Workshop workshop, IEnumerable<string> actions)
    {
        var overlay = JObject.Parse(File.ReadAllText(workshop.Overlay));
        ((JArray)overlay["actions"]!).Add(actions.Select(JObject.Parse));
        return workshop.Write(workshop.Overlay, overlay.ToString());
    }

    [GeneratedRegex(@"^##+ (?<title>[^\n]*)\n(?:(?!^##).)*?^```json\n(?<action>.*?)^```\n\n```diff\n(?<diff>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
