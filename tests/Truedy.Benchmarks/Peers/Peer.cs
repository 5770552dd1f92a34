namespace Truedy.Benchmarks;

/// <summary>A client that lists calls, made for one purpose: to be compared.</summary>
internal abstract class Peer(string name)
{
    /// <summary>Any key does, but every peer sends one.</summary>
    public const string ApiKey = "truedy_0123456789abcdefghijABCDEFGHIJ01";

    /// <summary>What the table calls it.</summary>
    public string Name => name;

    /// <summary>Fetches one page, and gives it as this client has it.</summary>
    public abstract Task<object> PageAsync(int limit, int offset);

    /// <summary>How many calls a page of <see cref="PageAsync"/> has, and whether more follow.</summary>
    public abstract (int Count, bool HasMore) Shape(object page);

    /// <summary>All that a page of <see cref="PageAsync"/> says, in words that any two clients can be compared by.</summary>
    public abstract IReadOnlyList<CallFacts> Facts(object page);

    /// <summary>Lists all calls as one writes it with such a client: page after page, the largest ones.</summary>
    public async Task<long> ListAsync(int limit = 100)
    {
        var count = 0;
        for (var hasMore = true; hasMore;)
        {
            (var some, hasMore) = Shape(await PageAsync(limit, count).ConfigureAwait(false));
            count += some;
        }
        return count;
    }

    /// <summary>Fetching one page, to be timed.</summary>
    public Body PageBody(int limit, int offset) =>
        Body.Of(Name, limit, async () => Shape(await PageAsync(limit, offset).ConfigureAwait(false)).Count);

    protected static HttpClient Http(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        BaseAddress = new Uri("https://api.truedy.ai/api/public/v1/"),
        DefaultRequestHeaders = { Authorization = new("Bearer", ApiKey) },
    };
}
