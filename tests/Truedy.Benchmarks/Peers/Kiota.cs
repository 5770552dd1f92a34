using KiotaGenerated;
using KiotaGenerated.Calls;
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

    public override IReadOnlyList<CallFacts> Facts(object page) =>
        [.. ((CallsGetResponse)page).Data!.Select(call => CallFacts.Of(call, PlainJson.Of(call.AdditionalData)))];
}
