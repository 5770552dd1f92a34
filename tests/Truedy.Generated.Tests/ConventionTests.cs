using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truedy.Generated.Tests;

/// <summary>Who may depend on whom inside the library, read off its source.</summary>
public class ConventionTests
{
    private static readonly string Library = Repository.Path("src", "Truedy.Generated");
    private static readonly string[] Json = ["Newtonsoft", "JToken", "JObject", "JArray", "Utf8JsonReader", "JsonTokenType"];
    private static readonly string[] Messages = ["HttpClient", "HttpRequestMessage", "HttpResponseMessage", "HttpMethod", "HttpContent"];
    private static readonly string[] Clock = ["TimeProvider", "GetUtcNow", "Random"];

    [Fact]
    public void Pagination_knows_no_http_no_json_and_no_resource() =>
        AssertFree("Pagination", [.. Json, .. Messages, .. Clock, .. TypesIn("Http"), .. TypesIn("Reading"), .. Resources()]);

    [Fact]
    public void Reading_knows_no_policy_no_clock_and_no_resource() =>
        AssertFree("Reading", [.. Messages, .. Clock, .. TypesIn("Http"), .. TypesIn("Pagination"), .. Resources()]);

    [Fact]
    public void Http_knows_no_resource_and_no_paging() =>
        AssertFree("Http", [.. TypesIn("Pagination"), .. Resources()]);

    [Fact]
    public void Bodies_know_no_policy_no_answer_no_clock_and_no_resource() =>
        AssertFree("Bodies", [.. Clock, .. TypesIn("Http"), .. TypesIn("Answers"), .. TypesIn("Pagination"), .. Resources()]);

    [Fact]
    public void Answers_know_no_policy_no_clock_and_no_resource() => AssertFree(
        "Answers", [.. Clock, .. TypesIn("Http").Except(["ApiRequest", "PooledBody"]), .. TypesIn("Bodies"), .. TypesIn("Pagination"), .. Resources()]);

    [Fact]
    public void No_system_text_json_type_is_public_but_for_the_converters_that_its_source_generator_names()
    {
        var surface = File.ReadAllText(Repository.Path("tests", "Truedy.Generated.Tests", "PublicApi.approved.txt")).Split(
            "namespace Truedy.Generated.Internal\n");
        Assert.DoesNotContain("System.Text.Json", surface[0], StringComparison.Ordinal);
        var converters = typeof(CallsClient).Assembly.GetExportedTypes().Where(type => type.Namespace == "Truedy.Generated.Internal").ToList();
        Assert.Equal(["ExtensibleEnumJsonConverter`1", "ModelJsonConverter`1"], converters.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(converters, type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()!.State));
    }

    [Fact]
    public void No_file_of_the_library_is_long() =>
        Assert.All(
            Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("obj", StringComparison.Ordinal)),
            file => Assert.InRange(File.ReadLines(file).Count(), 1, 200));

    [Fact]
    public void No_line_of_what_is_shipped_is_longer_than_a_window() => Assert.All(
        Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Where(file => !IsMade(file)),
        file => Assert.All(File.ReadLines(file), line => Assert.True(line.Length <= 150, $"{file}: {line}")));

    // Folders of builds and their results.
    private static bool IsMade(string file) =>
        Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin");

    private static void AssertFree(string folder, string[] forbidden)
    {
        Assert.NotEmpty(forbidden);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs"))
        {
            var names = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text);
            var found = names.Intersect(forbidden, StringComparer.Ordinal).ToList();
            Assert.True(found.Count == 0, $"{folder}/{Path.GetFileName(file)} must not know {string.Join(", ", found)}.");
        }
    }

    private static IEnumerable<string> TypesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs").Select(file => Path.GetFileName(file).Split('.')[0]);

    /// <summary>What the contract lists, in distinction from the envelope that it is listed in.</summary>
    private static IEnumerable<string> Resources() =>
        typeof(CallsClient).Assembly.GetExportedTypes().Select(type => type.Name).Where(
            name => Regex.IsMatch(name, "^Call", RegexOptions.NonBacktracking));
}
