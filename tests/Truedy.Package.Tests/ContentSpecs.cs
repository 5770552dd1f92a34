namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed class ContentSpecs(Feed feed)
{
    [Theory]
    [InlineData("Truedy.Generated", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.DependencyInjection", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.Testing", "net10.0", "net8.0")]
    public void A_package_holds_a_documented_build_for_each_target_framework_and_a_readme(string id, params string[] targets)
    {
        var builds = targets.SelectMany(target => new[] { $"lib/{target}/{id}.dll", $"lib/{target}/{id}.xml" });
        Assert.Equal(["README.md", $"{id}.nuspec", .. builds], feed.Package(id).Files());
        Assert.Equal([$"{id}.nuspec", .. targets.Select(target => $"lib/{target}/{id}.pdb")], feed.Symbols(id).Files());
    }

    [Theory]
    [InlineData("Truedy.Generated")]
    [InlineData("Truedy.Generated.DependencyInjection")]
    [InlineData("Truedy.Generated.Testing")]
    public void A_package_says_what_it_is_and_how_it_may_be_used(string id)
    {
        var package = feed.Package(id);
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.InRange(package.Metadata("description")!.Length, 50, 200);
    }

    [Fact]
    public void The_client_depends_on_what_it_uses() =>
        Assert.Equal(
            [
                "net10.0: Newtonsoft.Json",
                "net8.0: Newtonsoft.Json",
                ".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces, Microsoft.Bcl.TimeProvider, Newtonsoft.Json, System.Diagnostics.DiagnosticSource, System.Text.Json",
            ],
            feed.Package("Truedy.Generated").Dependencies());

    [Fact]
    public void Dependency_injection_adds_the_http_client_factory() =>
        Assert.Equal(
            [
                "net10.0: Truedy.Generated, Microsoft.Extensions.Http",
                "net8.0: Truedy.Generated, Microsoft.Extensions.Http",
                ".NETStandard2.0: Truedy.Generated, Microsoft.Extensions.Http",
            ],
            feed.Package("Truedy.Generated.DependencyInjection").Dependencies());

    [Fact]
    public void The_sandbox_depends_on_no_package() =>
        Assert.Equal(["net10.0: ", "net8.0: "], feed.Package("Truedy.Generated.Testing").Dependencies());
}
