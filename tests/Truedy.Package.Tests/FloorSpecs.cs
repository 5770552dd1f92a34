using Truedy.Generated.Testing;

namespace Truedy.Package.Tests;

/// <summary>A program with yesterday's versions of what the packages depend on restores without a downgrade, and runs with exactly those.</summary>
[Collection(nameof(Feed))]
public sealed class FloorSpecs(Feed feed)
{
    [Fact]
    public async Task A_program_with_the_oldest_dependencies_lists_calls()
    {
        using var project = TemporaryFolder.CopyOf("HostedConsumer");
        await DotNet.RunAsync(project.FullName, feed.Environment(), "build", "-c", "Release");

        await using var sandbox = await TruedySandbox.StartAsync();
        var ids = sandbox.Calls.Snapshot().Select(call => call.Id).ToList();
        var runs = new[]
        {
            ("net10.0", ".NETCoreApp,Version=v10.0", "13.0.1 10.0.0"),
            ("net8.0", ".NETCoreApp,Version=v8.0", "13.0.1 8.0.0"),
            ("netstandard2.0", ".NETStandard,Version=v2.0", "13.0.1 8.0.0"),
        };
        foreach (var (target, asset, versions) in runs)
        {
            var printed = await DotNet.RunAsync(project.File("bin/Release"), [],
                "exec", "--runtimeconfig", "net10.0/HostedConsumer.runtimeconfig.json", $"{target}/HostedConsumer.dll", sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey);

            Assert.Equal([asset, versions, .. ids, ids[0]], printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
