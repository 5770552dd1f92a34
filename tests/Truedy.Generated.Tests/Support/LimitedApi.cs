using System.Globalization;
using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>An API that takes a tenth of a second for an answer, and allows so many requests in a minute that begins with a request.</summary>
internal sealed class LimitedApi(RushingTime time, int allowance, Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _accepted = [];
    private TimeSpan _reset = TimeSpan.MinValue;
    private int _used;
    private int _rejected;
    private int _mostRejected;

    public LimitedApi(RushingTime time, int calls, int allowance = 100)
        : this(time, allowance, request => Page(time, calls, request.RequestUri!.Query))
    {
    }

    /// <summary>How many requests were answered.</summary>
    public int Accepted => _accepted.Count;

    /// <summary>How many requests of one window were answered with 429, at the worst.</summary>
    public int MostRejectedInAWindow => Math.Max(_mostRejected, _rejected);

    /// <summary>The least time in which so many requests can be answered, those of the last window one after the other.</summary>
    public TimeSpan LeastTime => TimeSpan.FromMinutes((Accepted - 1) / allowance) + (Latency * (((Accepted - 1) % allowance) + 1));

    public CallsClient Client(Action<TruedyClientOptions>? configure = null)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, TimeProvider = time };
        configure?.Invoke(options);
        return new CallsClient(new HttpClient(this, disposeHandler: false), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Latency / 2, time, cancellationToken).ConfigureAwait(false);
        var response = Answer(request);
        await Task.Delay(Latency / 2, time, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        lock (_lock)
        {
            if (time.Now >= _reset)
            {
                _reset = time.Now + TimeSpan.FromMinutes(1);
                (_mostRejected, _used, _rejected) = (MostRejectedInAWindow, 0, 0);
            }
            if (_used == allowance)
            {
                _rejected++;
                return StubApi.Response($$$$"""{"error":{"code":"rate_limit_exceeded","details":{"limit":{{{{allowance}}}},"reset_at":"{{{{Iso(time.GetUtcNow() + _reset - time.Now)}}}}"}},"meta":{"ts":"{{{{Iso(time.GetUtcNow())}}}}"}}""", HttpStatusCode.TooManyRequests);
            }
            _used++;
            _accepted.Add(time.Now);
        }
        return answer(request);
    }

    private static HttpResponseMessage Page(RushingTime time, int calls, string query)
    {
        var (offset, limit) = (StubApi.Number(query, "offset"), StubApi.Number(query, "limit"));
        var body = new StringBuilder("{\"data\":[");
        for (var index = offset; index < Math.Min(calls, offset + limit); index++)
            body.Append(index > offset ? "," : "").Append(CultureInfo.InvariantCulture, $$"""{"id":"call_{{index}}","created_at":"{{Iso(time.GetUtcNow().Date.AddSeconds(-index))}}"}""");
        body.Append(CultureInfo.InvariantCulture, $$$"""],"pagination":{"total":{{{calls}}},"limit":{{{limit}}},"offset":{{{offset}}},"has_more":{{{(offset + limit < calls ? "true" : "false")}}}}}""");
        return StubApi.Response(body.ToString());
    }

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
