namespace Truedy.Benchmarks;

/// <summary>A build of the library in which nothing has changed, as it is and without the project that generates the client.</summary>
internal sealed class BuildBenchmark : IBenchmark
{
    private const string With = "with generation";
    private const string Without = "without";
    private static readonly string Project = Metadata.PathOf("src/Truedy.Generated");

    public string Name => "build";

    /// <summary>Builds nothing: tests may run while the repository is built.</summary>
    public Task CheckAsync()
    {
        WrongAnswerException.ThrowUnlessEqual(true, File.Exists(Path.Combine(Project, "Truedy.Generated.csproj")), Project);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        Body[] bodies = [Body.Of(With, 0, () => BuildAsync()), Body.Of(Without, 0, () => BuildAsync("-p:BuildProjectReferences=false"))];
        foreach (var body in bodies)
            await body.RunAsync().ConfigureAwait(false);    // From here on nothing has changed
        var times = await rounds.CompareAsync(bodies, rounds: 8, TimeSpan.Zero).ConfigureAwait(false);
        var slower = times.Faster(Without, With);
        return
        [
            new Row("`dotnet build` in which nothing has changed", $"{Figure.Time(times.Time(With))}, {slower.Ratio} x without generation")
            {
                Spread = slower.Quartiles,
                Samples = times.Kept(With),
            },
        ];
    }

    /// <summary>How many of the files changed that a build makes.</summary>
    private static async Task<long> BuildAsync(params string[] options)
    {
        string[] made = [Path.Combine(Project, "obj/contract/generated.stamp"), Path.Combine(Project, "bin/Release/net10.0/Truedy.Generated.dll")];
        List<DateTime> before = [.. made.Select(File.GetLastWriteTimeUtc)];
        string[] arguments = ["build", Project, "-f", "net10.0", "-c", "Release", "--no-restore", "-v", "q", "-nologo", .. options];
        await ChildProcess.RunAsync(ChildProcess.DotNet, arguments).ConfigureAwait(false);
        return made.Zip(before).Count(file => File.GetLastWriteTimeUtc(file.First) != file.Second);
    }
}
