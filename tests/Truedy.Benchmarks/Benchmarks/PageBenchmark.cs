namespace Truedy.Benchmarks;

/// <summary>One page of 100 calls, through every client.</summary>
internal sealed class PageBenchmark : IBenchmark
{
    private const int Calls = 100;
    private readonly AllPeers _peers = new(new ReadyAnswers(new CallList(1000)));

    public string Name => "page";

    public async Task CheckAsync()
    {
        await _peers.CompareAsync(Calls, offset: 100).ConfigureAwait(false);
        foreach (var body in Bodies())
            await body.RunCheckedAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var times = await rounds.CompareAsync(Bodies(), rounds: 20, TimeSpan.FromMilliseconds(150)).ConfigureAwait(false);
        return
        [
            .. _peers.All.Select(peer => times.Row($"page of 100 calls: {peer.Name}", peer.Name, _peers.Stock.Name, _peers.SourceGenerated.Name)),
        ];
    }

    private List<Body> Bodies() => [.. _peers.All.Select(peer => peer.PageBody(Calls, offset: 100))];
}
