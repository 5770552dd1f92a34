using System.Diagnostics;
using System.Runtime.InteropServices;
using Truedy.Generated.Testing;

namespace Truedy.Package.Tests;

/// <summary>Native and trimmed programs list calls through dependency injection. Publishing takes minutes: see the project.</summary>
[Collection(nameof(Feed))]
public sealed class NativeSpecs(Feed feed)
{
    private static readonly string[] Publish = ["publish", "-c", "Release", "--self-contained", "-o", "published"];

    [Theory]
    [InlineData("-p:PublishAot=true")]
    [InlineData("-p:PublishTrimmed=true")]
    public async Task A_published_program_lists_calls(string how)
    {
        using var project = HostedConsumer.Copy();
        var environment = HostedConsumer.Environment(feed);
        environment["CONSUMER_TARGET"] = "net10.0";
        var output = await DotNet.RunAsync(
            project.FullName, environment, [.. Publish, "-r", RuntimeInformation.RuntimeIdentifier, how, .. Linker()]);

        var warnings = output.Split('\n').Where(line => line.Contains("warning IL", StringComparison.Ordinal));
        Assert.All(warnings, line => Assert.Contains("'Newtonsoft.Json'", line, StringComparison.Ordinal)); // Untyped members are its JToken

        await using var sandbox = await TruedySandbox.StartAsync();
        var ids = sandbox.Calls.Snapshot().Select(call => call.Id).ToList();
        Assert.Equal([.. ids, ids[0]], Run(project.File("published/HostedConsumer"), sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey).Skip(2));
    }

    // Linux has one of both; the SDK looks for clang only.
    private static string[] Linker() =>
        OperatingSystem.IsLinux() && !Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang")))
            ? ["-p:CppCompilerAndLinker=gcc"]
            : [];

    private static string[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
