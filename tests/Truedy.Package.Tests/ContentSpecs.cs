using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed partial class ContentSpecs(Feed feed)
{
    [Theory]
    [InlineData("Truedy.Generated", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.DependencyInjection", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.Testing", "net10.0", "net8.0")]
    public void A_package_holds_a_documented_build_for_each_target_framework_and_a_readme(string id, params string[] targets)
    {
        var builds = targets.SelectMany(target => new[] { $"lib/{target}/{id}.dll", $"lib/{target}/{id}.xml" });
        Assert.Equal(["README.md", $"{id}.nuspec", "icon.png", .. builds], feed.Package(id).Files());
        Assert.Equal([$"{id}.nuspec", .. targets.Select(target => $"lib/{target}/{id}.pdb")], feed.Symbols(id).Files());
    }

    [Theory]
    [InlineData("Truedy.Generated")]
    [InlineData("Truedy.Generated.DependencyInjection")]
    [InlineData("Truedy.Generated.Testing")]
    [InlineData("Truedy.Cli")]
    public void A_package_says_what_it_is_and_how_it_may_be_used(string id)
    {
        var package = feed.Package(id);
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.Equal("icon.png", package.Metadata("icon"));
        Assert.StartsWith("https://", package.Metadata("projectUrl"), StringComparison.Ordinal);
        Assert.StartsWith("## ", package.Metadata("releaseNotes"), StringComparison.Ordinal);
        Assert.InRange(package.Metadata("description")!.Length, 50, 200);
    }

    [Theory]
    [InlineData("Truedy.Generated")]
    [InlineData("Truedy.Generated.DependencyInjection")]
    [InlineData("Truedy.Generated.Testing")]
    [InlineData("Truedy.Cli")]
    public void A_readme_of_the_gallery_leads_somewhere_from_there(string id)
    {
        var readme = Encoding.UTF8.GetString(feed.Package(id).Read("README.md"));
        Assert.StartsWith($"# {id}", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("git clone", readme, StringComparison.Ordinal);
        Assert.All(
            Links().Matches(readme).Select(each => each.Groups["target"].Value),
            each => Assert.StartsWith("https://", each, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Truedy.Generated", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.DependencyInjection", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Truedy.Generated.Testing", "net10.0", "net8.0")]
    public void An_assembly_has_the_strong_name_of_the_repository(string id, params string[] targets) => Assert.All(targets, target =>
    {
        using var image = new PEReader(ImmutableArray.Create(feed.Package(id).Read($"lib/{target}/{id}.dll")));
        Assert.Equal(
            "E04CCA162CC56D6B", Convert.ToHexString(image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken()!));
    });

    [Fact]
    public void The_release_notes_open_with_the_contract_that_the_client_was_generated_from()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Path("openapi", "openapi.json"))));
        Assert.Matches($"^## [^\n]+\n\nContract: SHA-256 `{hash}`", feed.Package("Truedy.Generated").Metadata("releaseNotes"));
    }

    [Fact]
    public void The_tool_is_one_command_and_holds_all_that_it_needs()
    {
        var package = feed.Package("Truedy.Cli");
        Assert.Equal("DotnetTool", package.PackageType());
        string[] ours = ["Truedy.Generated", "Truedy.Generated.Testing", "truedy"];
        string[] libraries = ["CsvHelper", "Newtonsoft.Json", "Spectre.Console", "Spectre.Console.Ansi", "System.CommandLine"];
        string[] tool =
        [
            "DotnetToolSettings.xml", "truedy.deps.json", "truedy.runtimeconfig.json",
            .. ours.Select(name => $"{name}.pdb"), .. ours.Concat(libraries).Select(name => $"{name}.dll"),
        ];
        string[] files = ["README.md", "Truedy.Cli.nuspec", "icon.png", .. tool.Select(name => $"tools/net10.0/any/{name}")];
        Assert.Equal(files.Order(StringComparer.Ordinal), package.Files());
    }

    [Theory]
    [InlineData("Truedy.Generated", "CallsClient.#ctor", "CallsClient.ListAllAsync", "CallsClient.ListPageAsync")]
    [InlineData("Truedy.Generated.DependencyInjection", "TruedyServiceCollectionExtensions.AddTruedy", "TruedyServiceCollectionExtensions.AddKeyedTruedy")]
    [InlineData("Truedy.Generated.Testing", "TruedySandbox.StartAsync")]
    public void What_is_called_first_says_what_it_does_and_shows_it(string id, params string[] members)
    {
        var documentation = XDocument.Parse(Encoding.UTF8.GetString(feed.Package(id).Read($"lib/net10.0/{id}.xml"))).Descendants("member").ToList();
        Assert.All(members, member =>
        {
            var found = documentation.Where(each => ((string)each.Attribute("name")!).Contains($".{member}", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(found.Descendants("code"));
            Assert.All(found, each => Assert.NotNull(each.Element("summary")));
        });
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
    public void Dependency_injection_adds_the_http_client_factory_and_logging() =>
        Assert.Equal(
            [
                "net10.0: Truedy.Generated, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions",
                "net8.0: Truedy.Generated, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions",
                ".NETStandard2.0: Truedy.Generated, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions",
            ],
            feed.Package("Truedy.Generated.DependencyInjection").Dependencies());

    [Fact]
    public void The_sandbox_depends_on_no_package() =>
        Assert.Equal(["net10.0: ", "net8.0: "], feed.Package("Truedy.Generated.Testing").Dependencies());

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
