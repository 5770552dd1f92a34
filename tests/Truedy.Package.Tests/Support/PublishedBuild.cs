namespace Truedy.Package.Tests;

/// <summary>The library as a build server compiles it after a clone from where the repository is published.</summary>
public sealed class PublishedBuild : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public byte[] Dll { get; private set; } = [];

    public byte[] Pdb { get; private set; } = [];

    public Task InitializeAsync()
    {
        // Git reads a second configuration here: the remote is added without touching the repository.
        Directory.CreateDirectory(_folder.File("git"));
        File.WriteAllText(_folder.File("git/config"), "[remote \"published\"]\n\turl = https://github.com/example/published.git\n");
        return CompileAsync();
    }

    /// <summary>Compiles every source, once more where it was done before, and to the same place.</summary>
    public async Task CompileAsync()
    {
        var output = _folder.File("output");
        await DotNet.RunAsync(
            Repository.Path("src", "Truedy.Generated"),
            new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = _folder.FullName },
            "build", "--no-restore", "-f", "net10.0", "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true",
            "-p:GitRepositoryRemoteName=published", "-p:GitRepositoryConfigurationScope=", $"-p:IntermediateOutputPath={output}/", $"-p:OutDir={output}/");
        Dll = await File.ReadAllBytesAsync($"{output}/Truedy.Generated.dll");
        Pdb = await File.ReadAllBytesAsync($"{output}/Truedy.Generated.pdb");
        Directory.Delete(output, recursive: true);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
