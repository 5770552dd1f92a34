namespace Truedy.Benchmarks;

/// <summary>A client whose calls are the ones written by hand.</summary>
internal abstract class PlainPeer(string name) : Peer(name)
{
    public override (int Count, bool HasMore) Shape(object page) => (((PlainPage)page).Data.Count, ((PlainPage)page).Pagination!.HasMore);

    public override IReadOnlyList<CallFacts> Facts(object page) =>
        [.. ((PlainPage)page).Data.Select(call => CallFacts.Of(call, PlainJson.Of(call.Unknown)))];
}
