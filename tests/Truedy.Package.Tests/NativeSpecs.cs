using System.Diagnostics;
using System.Runtime.InteropServices;
using Truedy.Generated.Testing;

namespace Truedy.Package.Tests;

/// <summary>Native and trimmed programs list calls. Publishing takes minutes: see the project.</summary>
[Collection(nameof(Feed))]
public sealed class NativeSpecs(Feed feed)
{
    private const long MostBytes = 8_000_000;
    private static readonly string[] Publish = ["publish", "-c", "Release", "--self-contained", "-o", "published", "-r", RuntimeInformation.RuntimeIdentifier];

    [Fact]
    public async Task A_native_program_that_looks_into_no_untyped_member_is_small_and_publishes_without_a_warning()
    {
        using var project = TemporaryFolder.CopyOf("NativeConsumer");
        await PublishAsync(project, ("CONSUMER_READS", "Typed"));

        await using var sandbox = await TruedySandbox.StartAsync();
        string[] failedAndRefused = ["failed", "422"];
        Assert.Equal([.. sandbox.Calls.Snapshot().Select(call => call.Id), .. failedAndRefused], Run(Program(project, "NativeConsumer"), sandbox));
        Assert.InRange(new FileInfo(Program(project, "NativeConsumer")).Length, 0, MostBytes);
    }

    [Fact]
    public async Task A_native_program_looks_into_untyped_members_and_is_warned_of_Newtonsoft_Json_alone()
    {
        using var project = TemporaryFolder.CopyOf("NativeConsumer");
        var output = await PublishAsync(project, ("CONSUMER_READS", "Untyped"));

        var warnings = output.Split('\n').Where(line => line.Contains("warning ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(warnings);
        Assert.All(warnings, line => Assert.Contains("'Newtonsoft.Json'", line, StringComparison.Ordinal));
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { CallCount = 0 });
        sandbox.Calls.Add(new SandboxCall
        {
            Id = "call_1",
            CreatedAt = DateTimeOffset.UnixEpoch,
            TranscriptJson = """[{ "text": "Hello" }]""",
            JsonMembers = new Dictionary<string, string?> { ["cost_credits"] = "24" },
        });
        Assert.Equal(["Hello 24"], Run(Program(project, "NativeConsumer"), sandbox));
    }

    [Theory]
    [InlineData("-p:PublishAot=true")]
    [InlineData("-p:PublishTrimmed=true")]
    public async Task A_program_with_dependency_injection_publishes_without_a_warning_and_lists_calls(string how)
    {
        using var project = TemporaryFolder.CopyOf("HostedConsumer");
        await PublishAsync(project, ("CONSUMER_TARGET", "net10.0"), how, "-p:TreatWarningsAsErrors=true");

        await using var sandbox = await TruedySandbox.StartAsync();
        var ids = sandbox.Calls.Snapshot().Select(call => call.Id).ToList();
        Assert.Equal([.. ids, ids[0]], Run(Program(project, "HostedConsumer"), sandbox).Skip(2));
    }

    private Task<string> PublishAsync(TemporaryFolder project, (string Name, string Value) setting, params string[] how) =>
        DotNet.RunAsync(project.FullName, feed.Environment(setting), [.. Publish, .. how, .. Linker()]);

    // Linux has one of both; the SDK looks for clang only.
    private static string[] Linker() =>
        OperatingSystem.IsLinux() && !Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang")))
            ? ["-p:CppCompilerAndLinker=gcc"]
            : [];

    private static string Program(TemporaryFolder project, string name) => project.File($"published/{name}{(OperatingSystem.IsWindows() ? ".exe" : "")}");

    private static string[] Run(string program, TruedySandbox sandbox)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
