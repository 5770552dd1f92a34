namespace Truedy.Benchmarks;

/// <summary>What a call costs in memory, in a page and in a list.</summary>
internal sealed class AllocationBenchmark : IBenchmark
{
    private const int Calls = 100;
    private const int ListedCalls = 2000;
    private readonly AllPeers _page = new(new ReadyAnswers(new CallList(1000)));
    private readonly AllPeers _list = new(new ReadyAnswers(new CallList(ListedCalls)));

    public string Name => "allocations";

    public async Task CheckAsync()
    {
        foreach (var body in Pages().Concat(Lists()).Concat(ReaderBenchmark.Bodies(CallText.Write)))
            await body.RunCheckedAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds) =>
    [
        await RowAsync("allocated a call, reader alone", ReaderBenchmark.Bodies(CallText.Write)).ConfigureAwait(false),
        await RowAsync("allocated a call, page of 100", Pages()).ConfigureAwait(false),
        await RowAsync("allocated a call, list of 2,000", Lists(), warmUps: 20).ConfigureAwait(false),
    ];

    /// <summary>A row about the first of three bodies, the others being stock NSwag and source generation.</summary>
    public static async Task<Row> RowAsync(string measured, IReadOnlyList<Body> bodies, int warmUps = 200)
    {
        var bytes = new List<Spread>();
        foreach (var body in bodies)
            bytes.Add(await Allocated.ByAsync(body, warmUps).ConfigureAwait(false));
        var (own, calls) = (bytes[0], bodies[0].Count);
        return new Row(measured, $"{Figure.Number(own.Median / calls)} B")
        {
            Stock = Figure.Ratio(bytes[1].Median / own.Median),
            SourceGenerated = Figure.Ratio(bytes[2].Median / own.Median),
            Spread = $"{Figure.Number(own.Lower / calls)}–{Figure.Number(own.Upper / calls)} B",
            Samples = $"{own.Count}/{own.Count}",
        };
    }

    private List<Body> Pages() =>
        [.. new Peer[] { _page.Ours, _page.Stock, _page.SourceGenerated }.Select(peer => peer.PageBody(Calls, offset: 100))];

    private List<Body> Lists() =>
    [
        Body.Of("ours", ListedCalls, () => _list.Ours.ListAllAsync()),
        Body.Of("stock", ListedCalls, () => _list.Stock.ListAsync()),
        Body.Of("source generated", ListedCalls, () => _list.SourceGenerated.ListAsync()),
    ];
}
