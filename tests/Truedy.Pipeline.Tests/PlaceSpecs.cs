namespace Truedy.Pipeline.Tests;

/// <summary>Where a repository may lie, and on what machine.</summary>
public class PlaceSpecs
{
    private const string Library = "src/Truedy.Generated";

    [Theory]
    [InlineData("$HOME")]
    [InlineData("a`b")]
    [InlineData("it's")]
    [InlineData("a,b;c=$(Document)")]
    [InlineData("100% #1 & (more)")]
    [InlineData("проект 日本 é")]
    public void Its_folder_may_have_any_name_that_the_sdk_can_build_in(string name)
    {
        using var copy = new RepositoryCopy(name);
        Assert.Equal(1, copy.DotNet("build", Library, "-f", "net10.0").Succeeded().Generations);
        Assert.Contains("class CallsClient", copy.Generated, StringComparison.Ordinal);
        using var mistake = copy.Changed("openapi/openapi.json", "\"openapi\": \"3.1.0\",", "\"openapi\": \"3.1.0\"");
        Assert.Equal("openapi/openapi.json(3,3): error TRU1001", copy.DotNet("build", Library, "-f", "net10.0").OnlyError(copy.Root));
    }

    [Fact]
    public void A_checkout_that_cannot_be_written_builds_into_another_folder()
    {
        using var copy = new RepositoryCopy();
        var before = copy.Files();
        copy.SetWritable(false);
        var artifacts = copy.PathOf("../artifacts");
        Assert.Equal(1, copy.DotNet("build", Library, "-f", "net10.0", "--artifacts-path", artifacts).Succeeded().Generations);
        Assert.Equal(0, copy.DotNet("build", Library, "-f", "net10.0", "--artifacts-path", artifacts).Succeeded().Generations);
        Assert.Equal(before, copy.Files());
        copy.SetWritable(true);
    }

    [Fact]
    public void Without_a_network_a_restored_checkout_generates_and_builds()
    {
        using var copy = new RepositoryCopy();
        copy.DotNet("restore", Library).Succeeded();
        const string nowhere = "http://127.0.0.1:1";
        var build = copy.DotNet(["build", Library, "-f", "net10.0"], [("http_proxy", nowhere), ("https_proxy", nowhere), ("all_proxy", nowhere)]);
        Assert.Equal(1, build.Succeeded().Generations);
    }

    [Fact]
    public void A_generator_whose_package_is_not_the_one_that_was_pinned_is_not_restored()
    {
        using var copy = new RepositoryCopy();
        using var other = copy.Changed("build/Truedy.CodeGeneration/packages.lock.json", "\"contentHash\": \"", "\"contentHash\": \"AAAA");
        Assert.Contains("error NU1403", copy.DotNet("restore", "build/Truedy.CodeGeneration", "--force").Run.Output, StringComparison.Ordinal);
    }
}
