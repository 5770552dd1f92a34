namespace Truedy.Benchmarks;

/// <summary>A whole list, from an API that answers at once and from one that takes 30 ms a page.</summary>
internal sealed class ListBenchmark : IBenchmark
{
    private const int Calls = 20_000;
    private const string Stock = "stock";
    private const string SourceGenerated = "source generated";
    private const string Default = "default options";
    private const string Four = "Prefetch = 4";
    private const string Eight = "Prefetch = 8";
    private const string Saturated = "Prefetch = 8, total saturated at 1,000";
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(30);

    public string Name => "list";

    public async Task CheckAsync()
    {
        foreach (var body in AtOnce(calls: 1500).Concat(Later(calls: 1500, TimeSpan.Zero)))
            await body.RunCheckedAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var atOnce = await rounds.CompareAsync(AtOnce(Calls), rounds: 12, TimeSpan.FromMilliseconds(100)).ConfigureAwait(false);
        var later = await rounds.CompareAsync(Later(Calls, Latency), rounds: 4, TimeSpan.Zero).ConfigureAwait(false);
        return
        [
            .. new[] { Default, Four }.Select(name => atOnce.Row($"list of 20,000 calls at 0 ms a page, {name}", name, Stock, SourceGenerated)),
            .. new[] { Default, Eight, Saturated }.Select(
                name => later.Row($"list of 20,000 calls at 30 ms a page, {name}", name, Stock, SourceGenerated)),
            .. new[] { Default, Eight, Saturated }.Select(name => CpuRow(later, name)),
        ];
    }

    private static List<Body> AtOnce(int calls)
    {
        var peers = new AllPeers(new ReadyAnswers(new CallList(calls)));
        return [.. Sequential(peers, calls), Ours(peers, Default, calls, prefetch: null), Ours(peers, Four, calls, prefetch: 4)];
    }

    private static List<Body> Later(int calls, TimeSpan latency)
    {
        var peers = new AllPeers(new ReadyAnswers(new CallList(calls), latency));
        var saturated = new AllPeers(new ReadyAnswers(new CallList(calls) { MostTotal = 1000 }, latency));
        return
        [
            .. Sequential(peers, calls),
            Ours(peers, Default, calls, prefetch: null),
            Ours(peers, Eight, calls, prefetch: 8),
            Ours(saturated, Saturated, calls, prefetch: 8),
        ];
    }

    // Page after page, 100 calls each.
    private static IEnumerable<Body> Sequential(AllPeers peers, int calls) =>
    [
        Body.Of(Stock, calls, () => peers.Stock.ListAsync()),
        Body.Of(SourceGenerated, calls, () => peers.SourceGenerated.ListAsync()),
    ];

    private static Body Ours(AllPeers peers, string name, int calls, int? prefetch) =>
        Body.Of(name, calls, () => peers.Ours.ListAllAsync(new CallListOptions { Prefetch = prefetch }));

    private static Row CpuRow(Comparison later, string name)
    {
        var less = later.LessCpu(name, Stock);
        return new Row($"processor time a call, list of 20,000 at 30 ms a page, {name}", Figure.Time(later.Cpu(name) / Calls))
        {
            Stock = less.Ratio,
            SourceGenerated = later.LessCpu(name, SourceGenerated).Ratio,
            Spread = less.Quartiles,
            Samples = later.Kept(name),
        };
    }
}
