namespace Truedy.Benchmarks;

/// <summary>Everybody who is compared, against one API.</summary>
internal sealed class AllPeers
{
    public AllPeers(HttpMessageHandler handler)
    {
        Ours = new Ours(handler);
        Stock = new StockNSwagNewtonsoft(handler);
        SourceGenerated = new SourceGenerated(handler);
        var others = new Peer[] { new Kiota(handler), new RestSharpPeer(handler), new RefitPeer(handler) };
        All = [Ours, Stock, new StockNSwagSystemTextJson(handler), SourceGenerated, .. others];
    }

    public Ours Ours { get; }

    public StockNSwagNewtonsoft Stock { get; }

    public SourceGenerated SourceGenerated { get; }

    public IReadOnlyList<Peer> All { get; }

    /// <summary>Compares what every peer makes of a page with what stock NSwag makes of it.</summary>
    /// <exception cref="WrongAnswerException">One of them says something else.</exception>
    public async Task CompareAsync(int limit, int offset)
    {
        var expected = Stock.Facts(await Stock.PageAsync(limit, offset).ConfigureAwait(false));
        foreach (var peer in All)
        {
            var facts = peer.Facts(await peer.PageAsync(limit, offset).ConfigureAwait(false));
            WrongAnswerException.ThrowUnlessEqual(expected.Count, facts.Count, peer.Name);
            foreach (var (one, other) in expected.Zip(facts))
                WrongAnswerException.ThrowUnlessEqual(one, other, peer.Name);
        }
    }
}
