namespace Truedy.Benchmarks;

/// <summary>The library, with its default options.</summary>
internal sealed class Ours(HttpMessageHandler handler) : Peer("this library")
{
    public CallsClient Client { get; } =
        new(new HttpClient(handler, disposeHandler: false), new TruedyClientOptions { ApiKey = ApiKey });

    public override async Task<object> PageAsync(int limit, int offset) =>
        await Client.ListPageAsync(new CallListOptions { PageSize = limit }, offset).ConfigureAwait(false);

    public override (int Count, bool HasMore) Shape(object page) => (((Page<Call>)page).Items.Count, ((Page<Call>)page).HasMore);

    public override IReadOnlyList<CallFacts> Facts(object page) =>
        [.. ((Page<Call>)page).Items.Select(call => CallFacts.Of(call, PlainJson.Of(call.AdditionalProperties)))];

    /// <summary>Lists all calls as one writes it with the library.</summary>
    public async Task<long> ListAllAsync(CallListOptions? options = null)
    {
        var count = 0L;
        await foreach (var call in Client.ListAllAsync(options).ConfigureAwait(false))
            count += call.Id is null ? 0 : 1;
        return count;
    }
}
