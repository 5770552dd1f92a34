using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

public class CancellationSpecs
{
    [Fact]
    public async Task A_cancelled_request_is_an_operation_cancelled_by_that_token()
    {
        using var cancellation = new CancellationTokenSource();
        var request = new CallsClient(Hanging(), Options()).ListAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => request);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_a_time_out_and_no_cancellation()
    {
        var time = new FakeTimeProvider();
        var sent = new TaskCompletionSource<CancellationToken>();
        using var handler = new HangsOnSecond(null, sent);
        var request = new CallsClient(new HttpClient(handler), Options(time)).ListAsync();
        await sent.Task;
        time.Advance(TimeSpan.FromSeconds(61));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => request);
        Assert.NotNull(error.InnerException);
        Assert.Contains("60", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_takes_too_long_is_a_time_out()
    {
        var time = new FakeTimeProvider();
        var body = new HangingBody();
        var api = new StubApi(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        var request = api.Client(options => options.TimeProvider = time).ListAsync();
        await body.Reading;
        time.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<TimeoutException>(() => request);
    }

    [Fact]
    public async Task The_time_out_of_the_callers_http_client_is_a_time_out_too()
    {
        var http = Hanging();
        http.Timeout = TimeSpan.FromMilliseconds(1);
        await Assert.ThrowsAsync<TimeoutException>(() => new CallsClient(http, Options()).ListAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_stops_an_enumeration_between_two_calls_of_a_page(bool throughParameter)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new CallList(50);
        var calls = list.Api.Client().ListAllAsync(cancellationToken: throughParameter ? cancellation.Token : default);
        var seen = 0;
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var call in calls.WithCancellation(throughParameter ? default : cancellation.Token))
            {
                if (++seen == 3)
                    await cancellation.CancelAsync();
            }
        });
        Assert.Equal(3, seen);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Theory]
    [InlineData(true, 0, false)]
    [InlineData(false, 0, false)]
    [InlineData(true, 1, false)]
    [InlineData(false, 1, false)]
    [InlineData(true, 3, true)]
    [InlineData(false, 3, true)]
    public async Task A_list_that_is_cancelled_while_a_page_is_awaited_says_by_which_token(bool throughParameter, int prefetch, bool byPages)
    {
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var list = new CallList(300);
        var hanging = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new HangsOnSecond(list.Api.HttpClient(), hanging);
        var (ofList, ofEnumeration) = throughParameter ? (cancellation.Token, other.Token) : (other.Token, cancellation.Token);
        var calls = new CallsClient(new HttpClient(handler), Options()).ListAllAsync(new CallListOptions { Prefetch = prefetch }, ofList);
        var enumeration = byPages ? EnumerateAsync(calls.AsPages(), ofEnumeration) : EnumerateAsync(calls, ofEnumeration);
        await hanging.Task;
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumeration);
        Assert.Equal(cancellation.Token, error.CancellationToken);

        static async Task EnumerateAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
                Assert.NotNull(item);
        }
    }

    [Fact]
    public async Task A_page_alone_that_is_cancelled_says_by_which_token()
    {
        using var cancellation = new CancellationTokenSource();
        var request = new CallsClient(Hanging(), Options()).ListPageAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request)).CancellationToken);
    }

    [Fact]
    public async Task Breaking_out_of_the_loop_stops_the_page_that_was_fetched_ahead()
    {
        var ahead = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var list = new CallList(300);
        using var handler = new HangsOnSecond(list.Api.HttpClient(), ahead);
        await foreach (var call in new CallsClient(new HttpClient(handler), Options()).ListAllAsync(new CallListOptions { Prefetch = 1 }))
        {
            await ahead.Task;
            break;
        }
        Assert.True((await ahead.Task).IsCancellationRequested);
    }

    private static TruedyClientOptions Options(TimeProvider? time = null) =>
        new() { ApiKey = StubApi.Key, MaxRetries = 0, TimeProvider = time ?? TimeProvider.System };

    private static HttpClient Hanging() => new(new HangsOnSecond(null, new TaskCompletionSource<CancellationToken>()));

    /// <summary>Hands the first request on, and leaves all others without an answer until they are cancelled.</summary>
    private sealed class HangsOnSecond(HttpClient? first, TaskCompletionSource<CancellationToken> second) : HttpMessageHandler
    {
        private HttpClient? _first = first;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref _first, null) is { } answering)
                return await answering.GetAsync(request.RequestUri, cancellationToken);
            second.TrySetResult(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}
