using System.Globalization;

namespace Truedy.Benchmarks;

/// <summary>A published program that makes its first call with one of the clients, and ends.</summary>
internal sealed class StartProgram
{
    private static readonly string Project = Metadata.PathOf("tests/Truedy.Benchmarks/Start");
    private readonly string _folder;

    private StartProgram(string folder) => _folder = folder;

    private string File => Path.Combine(_folder, OperatingSystem.IsWindows() ? "Start.exe" : "Start");

    /// <summary>The size of the program itself, in bytes.</summary>
    public long Size => new FileInfo(File).Length;

    /// <param name="client">Our, Stock, SourceGenerated or Bare.</param>
    /// <param name="mode">Jit, ReadyToRun or Native.</param>
    public static async Task<StartProgram> PublishAsync(string client, string mode)
    {
        var folder = Path.Combine(Project, "bin", $"{client}-{mode}", "published");
        string[] settings = [$"-p:StartClient={client}", $"-p:StartMode={mode}", $"-p:StartPeers={Metadata.Peers}"];
        await ChildProcess.RunAsync(ChildProcess.DotNet, ["publish", Project, "-c", "Release", "-o", folder, "-v", "q", .. settings, .. Linker()])
            .ConfigureAwait(false);
        return new StartProgram(folder);
    }

    /// <summary>Starts it, and takes the time that it says its first call took.</summary>
    public Body FirstCall(string name, LoopbackApi api) => new(name, () => RunAsync(api), Count: 1);

    private async Task<Outcome> RunAsync(LoopbackApi api)
    {
        var output = await ChildProcess.RunAsync(File, [api.BaseAddress.AbsoluteUri, Peer.ApiKey]).ConfigureAwait(false);
        var (ticks, id) = output.Trim().Split(' ') is [var first, var second] ? (first, second) : ("0", output);
        return new Outcome(id == "call_00000000" ? 1 : 0, TimeSpan.FromTicks(long.Parse(ticks, CultureInfo.InvariantCulture)));
    }

    // Linux has one of both; the SDK looks for clang only.
    private static string[] Linker() => OperatingSystem.IsLinux() && !HasClang() ? ["-p:CppCompilerAndLinker=gcc"] : [];

    private static bool HasClang() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => System.IO.File.Exists(Path.Combine(folder, "clang")));
}
