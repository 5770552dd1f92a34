using KiotaGenerated;
using KiotaGenerated.Calls;
using KiotaGenerated.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Truedy.Benchmarks;

/// <summary>What Kiota generates, on its own adapter.</summary>
internal sealed class Kiota(HttpMessageHandler handler) : Peer("Kiota")
{
    private readonly KiotaClient _client = new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: Http(handler)));

    public override async Task<object> PageAsync(int limit, int offset) =>
        (await _client.Calls.GetAsync(request => (request.QueryParameters.Limit, request.QueryParameters.Offset) = (limit, offset))
            .ConfigureAwait(false))!;

    public override (int Count, bool HasMore) Shape(object page) =>
        (((CallsGetResponse)page).Data!.Count, ((CallsGetResponse)page).Pagination!.HasMore == true);

    public override IReadOnlyList<CallFacts> Facts(object page) => [.. ((CallsGetResponse)page).Data!.Select(Facts)];

    private static CallFacts Facts(CallResponse call) => new()
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
        CostUsd = (decimal?)call.CostUsd,
        Summary = call.Summary,
        ShortSummary = call.ShortSummary,
        RecordingUrl = call.RecordingUrl,
        StartedAt = call.StartedAt,
        EndedAt = call.EndedAt,
        CreatedAt = call.CreatedAt,
        UpdatedAt = call.UpdatedAt,
        Transcript = PlainJson.Of(call.Transcript),
        Unknown = PlainJson.Of(call.AdditionalData),
    };
}
