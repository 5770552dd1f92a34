using Truedy.Generated.Testing;

namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed class InstallSpecs(Feed feed)
{
    [Fact]
    public async Task A_fresh_project_installs_the_package_and_lists_calls()
    {
        using var project = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "Truedy.Package.Tests", "Consumer")))
            File.Copy(file, project.File(Path.GetFileName(file)));
        await DotNet.RunAsync(project.FullName, new Dictionary<string, string>
        {
            ["CONSUMER_FEED"] = feed.Folder,
            ["CONSUMER_PACKAGE_VERSION"] = feed.Version,
            ["CONSUMER_PACKAGE_FOLDERS"] = Build.PackageFolders,
        }, "build", "-c", "Release");

        await using var sandbox = await TruedySandbox.StartAsync();
        foreach (var (target, asset) in new[] { ("net10.0", ".NETCoreApp,Version=v10.0"), ("netstandard2.0", ".NETStandard,Version=v2.0") })
        {
            var printed = await DotNet.RunAsync(project.File("bin/Release"), [],
                "exec", "--runtimeconfig", "net10.0/Consumer.runtimeconfig.json", $"{target}/Consumer.dll", sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey);

            Assert.Equal([asset, .. sandbox.Calls.Snapshot().Select(call => call.Id)], printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
