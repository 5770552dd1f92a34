namespace Truedy.Package.Tests;

/// <summary>A program that lists calls through dependency injection, in a project outside of the repository.</summary>
internal static class HostedConsumer
{
    public static TemporaryFolder Copy()
    {
        var project = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "Truedy.Package.Tests", "HostedConsumer")))
            File.Copy(file, project.File(Path.GetFileName(file)));
        return project;
    }

    public static Dictionary<string, string> Environment(Feed feed) => new()
    {
        ["CONSUMER_FEED"] = feed.Folder,
        ["CONSUMER_PACKAGE_VERSION"] = feed.Version,
        ["CONSUMER_PACKAGE_FOLDERS"] = Build.PackageFolders,
    };
}
