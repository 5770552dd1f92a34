namespace Truedy.Benchmarks;

/// <summary>A client whose calls are the ones written by hand.</summary>
internal abstract class PlainPeer(string name) : Peer(name)
{
    public override (int Count, bool HasMore) Shape(object page) => (((PlainPage)page).Data.Count, ((PlainPage)page).Pagination!.HasMore);

    public override IReadOnlyList<CallFacts> Facts(object page) => [.. ((PlainPage)page).Data.Select(Facts)];

    private static CallFacts Facts(PlainCall call) => new()
    {
        Id = call.Id,
        AgentId = call.AgentId,
        PhoneNumber = call.PhoneNumber,
        FromNumber = call.FromNumber,
        ToNumber = call.ToNumber,
        Direction = CallFacts.Word(call.Direction),
        Status = CallFacts.Word(call.Status),
        Sentiment = CallFacts.Word(call.Sentiment),
        DurationSeconds = call.DurationSeconds,
        CostUsd = call.CostUsd,
        Summary = call.Summary,
        ShortSummary = call.ShortSummary,
        RecordingUrl = call.RecordingUrl,
        StartedAt = call.StartedAt,
        EndedAt = call.EndedAt,
        CreatedAt = call.CreatedAt,
        UpdatedAt = call.UpdatedAt,
        Transcript = PlainJson.Of(call.Transcript),
        Unknown = PlainJson.Of(call.Unknown),
    };
}
