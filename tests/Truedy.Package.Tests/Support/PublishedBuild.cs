namespace Truedy.Package.Tests;

/// <summary>The library as a build server compiles it after a clone from where the repository is published.</summary>
public sealed class PublishedBuild : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What came out, by target framework.</summary>
    public Dictionary<string, CompiledLibrary> Libraries { get; } = [];

    public async Task InitializeAsync()
    {
        // Git reads a second configuration here: the remote is added without touching the repository.
        Directory.CreateDirectory(_folder.File("git"));
        await File.WriteAllTextAsync(_folder.File("git/config"), "[remote \"published\"]\n\turl = https://github.com/example/published.git\n");
        foreach (var target in new[] { "net10.0", "netstandard2.0" })
            Libraries[target] = await CompileAsync(target);
    }

    /// <summary>Compiles every source, whether it was done before or not, and always to the same place.</summary>
    public async Task<CompiledLibrary> CompileAsync(string target)
    {
        var output = _folder.File("output");
        await DotNet.RunAsync(
            Repository.Path("src", "Truedy.Generated"),
            new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = _folder.FullName },
            "build", "--no-restore", "-c", "Release", "-f", target, "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true",
            "-p:GitRepositoryRemoteName=published", "-p:GitRepositoryConfigurationScope=", $"-p:IntermediateOutputPath={output}/", $"-p:OutDir={output}/");
        var library = new CompiledLibrary(
            await File.ReadAllBytesAsync($"{output}/Truedy.Generated.dll"), await File.ReadAllBytesAsync($"{output}/Truedy.Generated.pdb"));
        Directory.Delete(output, recursive: true);
        return library;
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    public sealed record CompiledLibrary(byte[] Dll, byte[] Pdb);
}
