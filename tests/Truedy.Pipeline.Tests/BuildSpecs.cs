namespace Truedy.Pipeline.Tests;

/// <summary>What a build generates, how often, and what it leaves alone.</summary>
public class BuildSpecs(RepositoryCopy copy) : IClassFixture<RepositoryCopy>
{
    private const string Library = "src/Truedy.Generated";

    [Fact]
    public void The_client_is_generated_once_for_all_target_frameworks_and_a_second_build_compiles_nothing()
    {
        if (Directory.Exists(copy.PathOf($"{Library}/obj")))
            Directory.Delete(copy.PathOf($"{Library}/obj"), recursive: true);     // Another specification may have built it.
        var first = copy.DotNet("build", Library).Succeeded();
        Assert.Equal(1, first.Generations);
        Assert.Equal(3, first.Compilations);
        var written = File.GetLastWriteTimeUtc(copy.GeneratedFile);

        var second = copy.DotNet("build", Library).Succeeded();
        Assert.Equal(0, second.Generations);
        Assert.Equal(0, second.Compilations);
        Assert.Equal(written, File.GetLastWriteTimeUtc(copy.GeneratedFile));
    }

    [Fact]
    public void Release_after_Debug_generates_nothing()
    {
        copy.DotNet("build", Library, "-f", "net10.0", "-c", "Debug").Succeeded();
        Assert.Equal(0, copy.DotNet("build", Library, "-f", "net10.0", "-c", "Release").Succeeded().Generations);
    }

    [Fact]
    public void A_new_property_in_the_document_appears_on_the_next_build()
    {
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        using (copy.Changed("openapi/openapi.json", "\"short_summary\": {", "\"hangup_reason\": { \"type\": \"string\", \"description\": \"Who hung up\" },\n \"short_summary\": {"))
        {
            Assert.Equal(1, copy.DotNet("build", Library, "-f", "net10.0").Succeeded().Compilations);
            Assert.Contains("public string? HangupReason { get; set; }", copy.Generated, StringComparison.Ordinal);
        }
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        Assert.DoesNotContain("HangupReason", copy.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_no_code_comes_from_generates_once_and_compiles_nothing()
    {
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        using (copy.Changed("openapi/openapi.json", "\"call_b2c3d4e5\"", "\"call_changed\""))
        {
            var build = copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
            Assert.Equal((1, 0), (build.Generations, build.Compilations));
            Assert.Equal(0, copy.DotNet("build", Library, "-f", "net10.0").Succeeded().Generations);
        }
    }

    [Theory]
    [InlineData("openapi/overlay.json")]
    [InlineData("nswag.json")]
    [InlineData("build/templates/File.liquid")]
    public void Whatever_the_client_is_made_from_makes_it_anew(string file)
    {
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        File.SetLastWriteTimeUtc(copy.PathOf(file), DateTime.UtcNow);
        var build = copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        Assert.Equal((1, 0), (build.Generations, build.Compilations));
    }

    [Fact]
    public void A_template_that_goes_makes_the_client_anew()
    {
        var spare = copy.PathOf("build/templates/Spare.liquid");
        File.WriteAllText(spare, "");
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        File.Delete(spare);
        Assert.Equal(1, copy.DotNet("build", Library, "-f", "net10.0").Succeeded().Generations);
    }

    [Fact]
    public void A_client_that_somebody_edited_is_made_anew()
    {
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        File.AppendAllText(copy.GeneratedFile, "// edited");
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        Assert.DoesNotContain("// edited", copy.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-m")]
    [InlineData("-graph -m")]
    [InlineData("-t:Rebuild -m")]
    public void The_solution_generates_once_however_it_is_built(string options)
    {
        copy.Ungenerate();
        var build = copy.DotNet(["build", "Truedy.Generated.sln", .. options.Split(' ')]).Succeeded();
        Assert.Equal(1, build.Generations);
        Assert.True(File.Exists(copy.GeneratedFile));
    }

    [Theory]
    [InlineData("build src/Truedy.Cli")]
    [InlineData("build tests/Truedy.Generated.NetStandard.Tests")]
    [InlineData("test tests/Truedy.Generated.Tests --filter ExtensibleEnumSpecs")]
    [InlineData("pack src/Truedy.Generated -p:Version=2.0.0")]
    [InlineData("build src/Truedy.Generated -f netstandard2.0 -c Release")]
    [InlineData("publish src/Truedy.Cli -r linux-x64 --no-self-contained -p:PublishSingleFile=true")]
    public void A_project_that_refers_to_the_library_generates_once(string command)
    {
        copy.Ungenerate();
        Assert.Equal(1, copy.DotNet(command.Split(' ')).Succeeded().Generations);
    }

    [Fact]
    public void A_contract_with_dates_can_be_packed()
    {
        const string Member = "\"short_summary\": {";
        using var dates = copy.Changed("openapi/openapi.json", Member, $"\"billing_day\": {{ \"type\": \"string\", \"format\": \"date\" }},\n{Member}");
        copy.DotNet("pack", Library).Succeeded();
    }

    [Fact]
    public async Task Two_builds_at_once_both_succeed()
    {
        copy.DotNet("build", Library, "-f", "net10.0").Succeeded();
        copy.Ungenerate();
        var builds = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => copy.DotNet("build", "build/Truedy.CodeGeneration", "--no-restore"))));
        Assert.All(builds, build => build.Succeeded());
        Assert.True(File.Exists(copy.GeneratedFile));
        Assert.Equal(
            ["Truedy.g.cs", "generated.stamp", "openapi.json"],
            Directory.EnumerateFiles(Path.GetDirectoryName(copy.GeneratedFile)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, copy.DotNet("build", Library, "-f", "net10.0").Succeeded().Generations);
    }

    [Fact]
    public void Clean_removes_the_client_and_a_build_without_restore_makes_it_again()
    {
        copy.DotNet("build", Library).Succeeded();
        copy.DotNet("clean", Library).Succeeded();
        Assert.False(File.Exists(copy.GeneratedFile));
        Assert.Equal(1, copy.DotNet("build", Library, "--no-restore").Succeeded().Generations);
        Assert.True(File.Exists(copy.GeneratedFile));
    }

    [Fact]
    public void A_design_time_build_generates_nothing_and_does_not_fail()
    {
        copy.DotNet("restore", Library).Succeeded();
        copy.Ungenerate();
        var build = copy.DotNet(
            "msbuild", Library, "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-p:TargetFramework=net10.0").Succeeded();
        Assert.Equal(0, build.Generations);
        Assert.False(File.Exists(copy.GeneratedFile));
    }

    [Fact]
    public void A_build_without_project_references_says_what_to_build_first()
    {
        copy.DotNet("restore", Library).Succeeded();
        copy.Ungenerate();
        Assert.Contains("error TRU0002", copy.DotNet("build", Library, "--no-dependencies", "-f", "net10.0").Run.Output, StringComparison.Ordinal);
    }
}
