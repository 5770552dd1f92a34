namespace Truedy.Benchmarks;

/// <summary>The library, with its default options.</summary>
internal sealed class Ours(HttpMessageHandler handler) : Peer("this library")
{
    public CallsClient Client { get; } =
        new(new HttpClient(handler, disposeHandler: false), new TruedyClientOptions { ApiKey = ApiKey });

    public override async Task<object> PageAsync(int limit, int offset) =>
        await Client.ListPageAsync(new CallListOptions { PageSize = limit }, offset).ConfigureAwait(false);

    public override (int Count, bool HasMore) Shape(object page) => (((Page<Call>)page).Items.Count, ((Page<Call>)page).HasMore);

    public override IReadOnlyList<CallFacts> Facts(object page) => [.. ((Page<Call>)page).Items.Select(Facts)];

    /// <summary>Lists all calls as one writes it with the library.</summary>
    public async Task<long> ListAllAsync(CallListOptions? options = null)
    {
        var count = 0L;
        await foreach (var call in Client.ListAllAsync(options).ConfigureAwait(false))
            count += call.Id is null ? 0 : 1;
        return count;
    }

    public static CallFacts Facts(Call call) => new()
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
        Unknown = PlainJson.Of(call.AdditionalProperties),
    };
}
