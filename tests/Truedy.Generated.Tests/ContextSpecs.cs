namespace Truedy.Generated.Tests;

/// <summary>A program whose only thread blocks until an answer is there, as one with windows may, does not wait for itself:
/// nothing comes back to that thread.</summary>
public class ContextSpecs
{
    private const string RateLimit = """{"error":{"details":{"retry_after":1}}}""";

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public async Task Nobody_comes_back_while_a_list_is_enumerated(bool isAnswerLate, bool isBodyLate, bool isKeyLate)
    {
        foreach (var prefetch in new[] { 0, 1 })
        {
            foreach (var most in new int?[] { 1, null })
            {
                var (client, list) = Late(isAnswerLate, isBodyLate, isKeyLate);
                await AssertNobodyComesBackAsync(
                    () => Enumerate(client.ListAllAsync(new CallListOptions { Prefetch = prefetch }), most ?? list.Rows.Count));
            }
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Nobody_comes_back_from_a_failure(bool isAnswerLate, bool isBodyLate)
    {
        var (client, list) = Late(isAnswerLate, isBodyLate, isKeyLate: false, failures: 100);
        await AssertNobodyComesBackAsync(() => Assert.Throws<TruedyApiException>(() => Enumerate(client.ListAllAsync(), list.Rows.Count)));
    }

    [Fact]
    public async Task Nobody_comes_back_from_a_wait_that_another_request_has_caused()
    {
        var time = new WatchedTime(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        var list = new CallList(1) { Fault = number => number == 1 ? StubApi.Response(RateLimit, HttpStatusCode.TooManyRequests) : null };
        CallsClient Client(int wait) => list.Api.Client(options =>
            (options.MaxRetries, options.TimeProvider, options.AttemptTimeout, options.MaxRateLimitWait) = (3, time, VirtualTime.AttemptTimeout, TimeSpan.FromSeconds(wait)));
        await Assert.ThrowsAsync<TruedyRateLimitException>(() => Client(wait: 0).ListPageAsync());
        var second = AssertNobodyComesBackAsync(() => Enumerate(Client(wait: 90).ListAllAsync(), 1));
        await time.SomebodyWaitsAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        await second;
    }

    private static (CallsClient Client, CallList List) Late(bool isAnswerLate, bool isBodyLate, bool isKeyLate, int failures = 3)
    {
        var list = new CallList(250)
        {
            Fault = number => number > failures ? null : StubApi.Response(number == 1 ? RateLimit : "", number == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.InternalServerError),
        };
        var options = new TruedyClientOptions { TimeProvider = new VirtualTime(), AttemptTimeout = VirtualTime.AttemptTimeout };
        options.ApiKeyProvider = async _ =>
        {
            if (isKeyLate)
                await ElsewhereAsync().ConfigureAwait(false);
            return StubApi.Key;
        };
        return (new CallsClient(new HttpClient(new LateHandler(list.Api.HttpClient(), isAnswerLate, isBodyLate)), options), list);
    }

    private static void Enumerate(AsyncPageable<Call> calls, int most)
    {
        var each = calls.GetAsyncEnumerator();
        for (var seen = 0; seen < most; seen++)
            Assert.True(each.MoveNextAsync().AsTask().GetAwaiter().GetResult());
        each.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    // On a thread of its own, since the test runner's threads have a context of theirs.
    private static async Task AssertNobodyComesBackAsync(Action act)
    {
        var window = new Window();
        await Task.Factory.StartNew(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(window);
                act();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.Equal(0, window.Visitors);
    }

    private static Task ElsewhereAsync() => Task.Run(static () => Thread.SpinWait(1_000));

    /// <summary>Lets in whoever comes back, so that a test fails rather than hangs.</summary>
    private sealed class Window : SynchronizationContext
    {
        private int _visitors;

        public int Visitors => _visitors;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _visitors);
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    private sealed class LateHandler(HttpClient api, bool isAnswerLate, bool isBodyLate) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (isAnswerLate)
                await ElsewhereAsync().ConfigureAwait(false);
            var answer = await api.GetAsync(request.RequestUri, cancellationToken).ConfigureAwait(false);
            if (isBodyLate)
                answer.Content = new StreamContent(new LateBody(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)));
            return answer;
        }
    }

    private sealed class LateBody(byte[] body) : MemoryStream(body)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await ElsewhereAsync().ConfigureAwait(false);
            return Read(buffer.Span);
        }

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            await ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false);
    }
}
