using System.Globalization;
using System.Text;
using RichardSzalay.MockHttp;

namespace Truedy.Generated.Tests;

/// <summary>An API that answers what a test says, one request at a time, and remembers what it was asked.</summary>
internal sealed class StubApi
{
    public const string Key = "truedy_0123456789abcdefghijABCDEFGHIJ01";

    private readonly MockHttpMessageHandler _handler = new();
    private readonly Lock _oneAtATime = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];

    public StubApi(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        _handler.When("*").Respond(request =>
        {
            lock (_oneAtATime)
            {
                Requests.Add(request.RequestUri!);
                Authorizations.Add(request.Headers.Authorization?.ToString());
                try
                {
                    return answer(request);
                }
                finally
                {
                    // Whoever waits for the request may move the clock, so the answer is made before.
                    foreach (var (_, reached) in _awaited.Where(awaited => awaited.Count <= Requests.Count))
                        reached.TrySetResult();
                }
            }
        });

    public List<Uri> Requests { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public IEnumerable<string> Queries => Requests.Select(request => request.Query);

    /// <summary>Answers every request with one body.</summary>
    public static StubApi Answering(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(_ => Response(body, status, mediaType));

    /// <summary>Answers with an envelope around one call.</summary>
    public static StubApi AnsweringCall(string call) =>
        Answering($$$"""{"data":[{{{call}}}],"meta":{"request_id":"req_1","ts":"2026-03-03T20:30:21Z"},"pagination":{"total":1,"limit":50,"offset":0,"has_more":false}}""");

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    /// <summary>A number of a query; 0 if it has none of the name.</summary>
    public static int Number(string query, string name) =>
        query.TrimStart('?').Split('&').Select(part => part.Split('=')).Where(part => part[0] == name).Select(part => int.Parse(part[1], CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>Waits until so many requests have come.</summary>
    public Task RequestsAsync(int count)
    {
        lock (_oneAtATime)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((count, reached));
            if (Requests.Count >= count)
                reached.SetResult();
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public HttpMessageHandler Handler => _handler;

    public HttpClient HttpClient() => new(_handler);

    /// <summary>A client that sends every request once; specs of retries turn them on.</summary>
    public CallsClient Client(Action<TruedyClientOptions>? configure = null)
    {
        var options = new TruedyClientOptions { ApiKey = Key, MaxRetries = 0 };
        configure?.Invoke(options);
        return new CallsClient(HttpClient(), options);
    }
}
