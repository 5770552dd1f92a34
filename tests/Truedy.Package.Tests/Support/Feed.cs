namespace Truedy.Package.Tests;

/// <summary>The packages as <c>dotnet pack</c> makes them of what was built, in a folder that NuGet can install from.</summary>
[CollectionDefinition(nameof(Feed))]
public sealed class Feed : IAsyncLifetime, ICollectionFixture<Feed>
{
    private static readonly string[] Projects = ["Truedy.Generated", "Truedy.Generated.DependencyInjection", "Truedy.Generated.Testing", "Truedy.Cli"];

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.FullName;

    /// <summary>A version that no other feed and no cache has.</summary>
    public string Version { get; } = $"0.0.0-test{Guid.NewGuid():N}";

    /// <summary>What a project outside of the repository reads to install from here, with whatever else it reads.</summary>
    internal Dictionary<string, string> Environment(params (string Name, string Value)[] others) => new(
        others.Select(other => KeyValuePair.Create(other.Name, other.Value)))
    {
        ["CONSUMER_FEED"] = Folder,
        ["CONSUMER_PACKAGE_VERSION"] = Version,
        ["CONSUMER_PACKAGE_FOLDERS"] = Build.PackageFolders,
    };

    public async Task InitializeAsync()
    {
        foreach (var project in Projects)
            await DotNet.RunAsync(
                Repository.Path("src", project), [], "pack", "--no-build", "-c", Build.Configuration, "-o", Folder, $"-p:PackageVersion={Version}");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    internal PackageFile Package(string id) => new(_folder.File($"{id}.{Version}.nupkg"));

    internal PackageFile Symbols(string id) => new(_folder.File($"{id}.{Version}.snupkg"));
}
