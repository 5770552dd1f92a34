using System.IO.Compression;

namespace Truedy.Pipeline.Tests;

/// <summary>A NuGet feed in a folder, with what the generator itself needs and, where a test adds it, a stand-in for the package NSwag.MSBuild.</summary>
internal sealed class ToolFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy feed ");

    public ToolFeed()
    {
        Directory.CreateDirectory(Feed);
        foreach (var package in Directory.EnumerateFiles(Path.Combine(Metadata.NuGetPackageRoot, "newtonsoft.json"), "*.nupkg", SearchOption.AllDirectories))
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
    }

    /// <summary>The folder of the tool that this repository was built with.</summary>
    public static string NSwagFolder { get; } = new[]
    {
        Path.Combine(Metadata.NuGetPackageRoot, "nswag.msbuild", Metadata.NSwagVersion, "tools", "Net100"),
        Path.Combine(Metadata.RepositoryRoot, "build", "NSwag", "obj", "npm", Metadata.NSwagVersion, "node_modules", "nswag", "bin", "binaries", "Net100"),
    }.First(Directory.Exists);

    public string Cache => Path.Combine(_folder.FullName, "packages");

    public string NpmCache => Path.Combine(_folder.FullName, "npm");

    /// <summary>This feed and no other.</summary>
    public string NuGetConfig =>
        $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{Feed}\" /></packageSources><fallbackPackageFolders><clear /></fallbackPackageFolders></configuration>";

    private string Feed => Path.Combine(_folder.FullName, "feed");

    public void AddNSwag()
    {
        using var package = ZipFile.Open(Path.Combine(Feed, $"NSwag.MSBuild.{Metadata.NSwagVersion}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(package.CreateEntry("NSwag.MSBuild.nuspec").Open()))
            nuspec.Write($"<package><metadata><id>NSwag.MSBuild</id><version>{Metadata.NSwagVersion}</version><authors>-</authors><description>A stand-in.</description></metadata></package>");
        foreach (var file in Directory.EnumerateFiles(NSwagFolder))
            package.CreateEntryFromFile(file, $"tools/Net100/{Path.GetFileName(file)}", CompressionLevel.NoCompression);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
