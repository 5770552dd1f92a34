namespace Truedy.Pipeline.Tests;

/// <summary>Where NSwag comes from. Each build sees a NuGet cache and a feed of its own, which have what the test gave them.</summary>
public sealed class ToolSpecs : IDisposable
{
    private readonly RepositoryCopy _copy = new();
    private readonly ToolFeed _feed = new();

    public void Dispose()
    {
        _copy.Dispose();
        _feed.Dispose();
    }

    [Fact]
    public void NSwag_comes_from_a_feed_that_has_its_package_and_is_fetched_once()
    {
        _feed.AddNSwag();
        var first = Generate();
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal(2, first.Lines.Count(line => line.StartsWith("NSwag", StringComparison.Ordinal)));
        Assert.Contains("came from NuGet", first.Output, StringComparison.Ordinal);
        Assert.Contains("class CallsClient", _copy.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("NSwag", Generate().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NSwag_comes_from_npm_where_the_feed_lacks_it_and_is_fetched_once()
    {
        var first = Generate();
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal(2, first.Lines.Count(line => line.StartsWith("NSwag", StringComparison.Ordinal)));
        Assert.Contains("came from npm", first.Output, StringComparison.Ordinal);
        Assert.Contains("class CallsClient", _copy.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("NSwag", Generate().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ways_generate_the_same_client()
    {
        Generate();
        var fromNpm = _copy.Generated;
        Directory.Delete(_copy.PathOf("build/NSwag/obj"), recursive: true);
        File.Delete(_copy.GeneratedFile);
        _feed.AddNSwag();
        Assert.Contains("came from NuGet", Generate().Output, StringComparison.Ordinal);
        Assert.Equal(fromNpm, _copy.Generated);
    }

    [Fact]
    public void A_tampered_lock_is_refused()
    {
        using var tampered = _copy.Changed("build/NSwag/package-lock.json", "\"integrity\": \"sha512-", "\"integrity\": \"sha512-AAAA");
        var run = Generate();
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error TRU2001", run.Output, StringComparison.Ordinal);
        Assert.Contains("EINTEGRITY", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_neither_has_it_one_error_names_both_causes_and_the_way_out()
    {
        var run = Generate(("npm_config_registry", "http://127.0.0.1:1/"), ("npm_config_fetch_retries", "0"));
        Assert.NotEqual(0, run.ExitCode);
        var error = Assert.Single(run.Lines.Where(line => line.Contains("error TRU2001", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal));
        Assert.Contains("NU1101", error, StringComparison.Ordinal);
        Assert.Contains("ECONNREFUSED", error, StringComparison.Ordinal);
        Assert.Contains("NSwagDll", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_somebody_named_is_taken_and_nothing_is_fetched()
    {
        var run = Generate(("NSwagDll", Path.Combine(ToolFeed.NSwagFolder, "dotnet-nswag.dll")), ("npm_config_registry", "http://127.0.0.1:1/"));
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.DoesNotContain("NSwag", run.Output, StringComparison.Ordinal);
    }

    private CommandRun Generate(params (string Name, string Value)[] environment)
    {
        File.WriteAllText(_copy.PathOf("nuget.config"), _feed.NuGetConfig);
        return Command.Run(
            "dotnet",
            ["build", "build/Truedy.CodeGeneration", "-nodeReuse:false", "-nologo", "-v:m"],
            _copy.Root,
            [("NUGET_PACKAGES", _feed.Cache), ("npm_config_cache", _feed.NpmCache), .. environment]);
    }
}
