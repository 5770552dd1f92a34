using StockNewtonsoft;

namespace Truedy.Benchmarks;

/// <summary>NSwag's own templates as they come, with Newtonsoft.Json: what everything is compared with.</summary>
internal sealed class StockNSwagNewtonsoft(HttpMessageHandler handler) : Peer("stock NSwag")
{
    private readonly StockClient _client = new(Http(handler));

    public override async Task<object> PageAsync(int limit, int offset) =>
        await _client.CallsAsync(agent_id: null, status: null, limit, offset).ConfigureAwait(false);

    public override (int Count, bool HasMore) Shape(object page) => (((Response)page).Data.Count, ((Response)page).Pagination.Has_more);

    public override IReadOnlyList<CallFacts> Facts(object page) =>
        [.. ((Response)page).Data.Select(call => CallFacts.Of(call, PlainJson.Of(call.AdditionalProperties)))];
}
