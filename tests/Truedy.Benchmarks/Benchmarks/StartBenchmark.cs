namespace Truedy.Benchmarks;

/// <summary>The first call in a new process, from the constructor to the first item of a list: compiled by the JIT, before by ReadyToRun, and native.
/// Publishes the programs of Start first, which takes a minute or two.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Calls = 1000;
    private const string Our = "Our";
    private const string Stock = "Stock";
    private const string SourceGenerated = "SourceGenerated";
    private const string Bare = "Bare";

    public string Name => "start";

    public async Task CheckAsync()
    {
        await using var api = await LoopbackApi.StartAsync(new CallList(Calls)).ConfigureAwait(false);
        foreach (var idAsync in new Func<Uri, string, Task<string?>>[]
            { OurFirstCall.IdAsync, StockFirstCall.IdAsync, SourceGeneratedFirstCall.IdAsync, BareFirstCall.IdAsync })
        {
            var id = await idAsync(api.BaseAddress, Peer.ApiKey).ConfigureAwait(false);
            WrongAnswerException.ThrowUnlessEqual("call_00000000", id, idAsync.Method.DeclaringType!.Name);
        }
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        await using var api = await LoopbackApi.StartAsync(new CallList(Calls)).ConfigureAwait(false);
        return
        [
            await RowAsync(rounds, api, "Jit", "JIT", [Our, Stock, SourceGenerated, Bare]).ConfigureAwait(false),
            await RowAsync(rounds, api, "ReadyToRun", "ReadyToRun", [Our, Stock, SourceGenerated, Bare]).ConfigureAwait(false),
            await RowAsync(rounds, api, "Native", "NativeAOT", [Our, SourceGenerated, Bare]).ConfigureAwait(false),
        ];
    }

    private static async Task<Row> RowAsync(Rounds rounds, LoopbackApi api, string mode, string name, string[] clients)
    {
        var programs = new Dictionary<string, StartProgram>();
        foreach (var client in clients)
            programs[client] = await StartProgram.PublishAsync(client, mode).ConfigureAwait(false);
        List<Body> bodies = [.. programs.Select(program => program.Value.FirstCall(program.Key, api))];
        foreach (var body in bodies)
            await body.RunCheckedAsync().ConfigureAwait(false);     // The disk has them then
        var times = await rounds.CompareAsync(bodies, rounds: 20, TimeSpan.Zero).ConfigureAwait(false);
        var row = times.Row($"first call in a new process, {name}", Our, clients.Contains(Stock) ? Stock : null, SourceGenerated);
        var size = mode == "Native" ? $", {Figure.Megabytes(programs[Our].Size)} ({Figure.Megabytes(programs[SourceGenerated].Size)})" : "";
        return row with { Value = $"{row.Value} ({times.Faster(Bare, than: Our).Ratio} x bare HttpClient){size}" };
    }
}
