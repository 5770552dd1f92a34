using StockNewtonsoft;

namespace Truedy.Benchmarks;

/// <summary>NSwag's own templates as they come, with Newtonsoft.Json: what everything is compared with.</summary>
internal sealed class StockNSwagNewtonsoft(HttpMessageHandler handler) : Peer("stock NSwag")
{
    private readonly StockClient _client = new(Http(handler));

    public override async Task<object> PageAsync(int limit, int offset) =>
        await _client.CallsAsync(agent_id: null, status: null, limit, offset).ConfigureAwait(false);

    public override (int Count, bool HasMore) Shape(object page) => (((Response)page).Data.Count, ((Response)page).Pagination.Has_more);

    public override IReadOnlyList<CallFacts> Facts(object page) => [.. ((Response)page).Data.Select(Facts)];

    private static CallFacts Facts(CallResponse call) => new()
    {
        Id = call.Id,
        AgentId = call.Agent_id,
        PhoneNumber = call.Phone_number,
        FromNumber = call.From_number,
        ToNumber = call.To_number,
        Direction = CallFacts.Word(call.Direction),
        Status = CallFacts.Word(call.Status),
        Sentiment = CallFacts.Word(call.Sentiment),
        DurationSeconds = call.Duration_seconds,
        CostUsd = (decimal?)call.Cost_usd,
        Summary = call.Summary,
        ShortSummary = call.Short_summary,
        RecordingUrl = call.Recording_url,
        StartedAt = call.Started_at,
        EndedAt = call.Ended_at,
        CreatedAt = call.Created_at,
        UpdatedAt = call.Updated_at,
        Transcript = PlainJson.Of(call.Transcript),
        Unknown = PlainJson.Of(call.AdditionalProperties),
    };
}
