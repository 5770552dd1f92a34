using System.Text.Json;

namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed class PublishedBuildSpecs(PublishedBuild build) : IClassFixture<PublishedBuild>
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void A_debugger_finds_every_source_in_the_symbols_or_at_the_published_commit(string target)
    {
        using var symbols = new SymbolFile(build.Libraries[target].Pdb);
        using var map = JsonDocument.Parse(symbols.SourceLink!);
        var linked = Assert.Single(map.RootElement.GetProperty("documents").EnumerateObject());

        Assert.Matches("^https://raw.githubusercontent.com/example/published/[0-9a-f]{40}/\\*$", linked.Value.GetString());
        Assert.All(symbols.Sources.Except(symbols.Embedded.Keys), source =>
        {
            Assert.StartsWith(linked.Name.TrimEnd('*'), source, StringComparison.Ordinal);
            Assert.True(File.Exists(Repository.Path(source[(linked.Name.Length - 1)..])), source);
        });
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public async Task The_same_sources_give_the_same_bytes(string target)
    {
        var again = await build.CompileAsync(target);

        Assert.Equal(build.Libraries[target].Dll, again.Dll);
        Assert.Equal(build.Libraries[target].Pdb, again.Pdb);
    }
}
