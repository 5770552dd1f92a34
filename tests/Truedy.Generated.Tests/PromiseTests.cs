using System.Text.RegularExpressions;

namespace Truedy.Generated.Tests;

/// <summary>The specifications that PROMISES.md names are there.</summary>
public class PromiseTests
{
    [Fact]
    public void Every_specification_that_a_promise_names_exists()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("tests"), "*Specs*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var named = Regex.Matches(File.ReadAllText(Repository.Path("tests", "Truedy.Generated.Tests", "PROMISES.md")), @"`(\w+Specs)(?:\.(\w+))?`", RegexOptions.NonBacktracking);
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(sources, source => Declares(source, "class", name.Groups[1].Value) && Declares(source, @"Task|void", name.Groups[2].Value)));
    }

    private static bool Declares(string source, string kind, string name) => name.Length == 0 || Regex.IsMatch(source, $@"\b({kind}) {name}\b", RegexOptions.NonBacktracking);
}
