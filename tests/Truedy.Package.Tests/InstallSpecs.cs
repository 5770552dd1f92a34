using Truedy.Generated.Testing;

namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed class InstallSpecs(Feed feed)
{
    [Fact]
    public async Task A_fresh_project_installs_the_package_and_lists_calls()
    {
        using var project = TemporaryFolder.CopyOf("Consumer");
        await DotNet.RunAsync(project.FullName, feed.Environment(), "build", "-c", "Release");

        await using var sandbox = await TruedySandbox.StartAsync();
        foreach (var (target, asset) in new[] { ("net10.0", ".NETCoreApp,Version=v10.0"), ("netstandard2.0", ".NETStandard,Version=v2.0") })
        {
            var printed = await DotNet.RunAsync(project.File("bin/Release"), [],
                "exec", "--runtimeconfig", "net10.0/Consumer.runtimeconfig.json", $"{target}/Consumer.dll", sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey);

            Assert.Equal(
                [asset, .. sandbox.Calls.Snapshot().Select(call => call.Id)],
                printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
