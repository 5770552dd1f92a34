using System.Net;
using System.Text;
using RichardSzalay.MockHttp;
using Truedy.Generated;

namespace Consumers;

/// <summary>An API that answers what a story says, and remembers what it was sent.</summary>
internal sealed class Stub
{
    private readonly MockHttpMessageHandler _handler = new();

    public Stub(Func<Sent, (int Status, string Body)> answer) =>
        _handler.When("*").Respond(request =>
        {
            Watch?.Invoke(request);
            var body = request.Content is null ? "" : new StreamReader(request.Content.ReadAsStream()).ReadToEnd();
            var headers = request.Headers.ToDictionary(each => each.Key, each => string.Join(",", each.Value));
            var sent = new Sent(request.Method.Method, request.RequestUri!.PathAndQuery, body, headers, request.Content?.Headers.ContentType?.ToString());
            (int Status, string Body) reply;
            lock (Requests)
            {
                Requests.Add(sent);
                reply = answer(sent);
            }
            return new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new StringContent(reply.Body, Encoding.UTF8, "application/json") };
        });

    /// <summary>Answers in turn, and the last answer again and again.</summary>
    public static Stub Answering(params (int Status, string Body)[] answers)
    {
        var next = 0;
        return new Stub(_ => answers[Math.Min(next++, answers.Length - 1)]);
    }

    public List<Sent> Requests { get; } = [];

    /// <summary>Sees the message of every attempt before its body is read.</summary>
    public Action<HttpRequestMessage>? Watch { get; init; }

    public HttpClient Http => new(_handler);

    /// <summary>Retries as usual, by a clock that does not let anybody wait.</summary>
    public TruedyClientOptions Options => new() { ApiKey = "truedy_0123456789abcdefghijABCDEFGHIJ01", BaseAddress = new Uri("https://api.test/v1"), TimeProvider = new Hurry() };

    public sealed record Sent(string Method, string Address, string Body, IReadOnlyDictionary<string, string> Headers, string? ContentType)
    {
        public string Line => $"{Method} {Address}";
    }

    /// <summary>A clock that jumps ahead if somebody waits, unless it is for a timeout.</summary>
    private sealed class Hurry : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var isTimeout = dueTime < TimeSpan.Zero || dueTime >= TimeSpan.FromSeconds(30);
            _ahead += isTimeout ? TimeSpan.Zero : dueTime;
            return base.CreateTimer(callback, state, isTimeout ? dueTime : TimeSpan.Zero, period);
        }
    }
}
