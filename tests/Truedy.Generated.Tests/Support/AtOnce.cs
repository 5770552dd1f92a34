namespace Truedy.Generated.Tests;

/// <summary>Answers on the thread that asks, so that what a request costs is counted on that thread.</summary>
internal sealed class AtOnce(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>A client that sends every request once.</summary>
    public CallsClient Client(Action<TruedyClientOptions>? configure = null)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, MaxRetries = 0 };
        configure?.Invoke(options);
        return new CallsClient(new HttpClient(this), options);
    }

    /// <summary>Lists calls, and counts the bytes that this allocates.</summary>
    public static (Task<CallListResponse> Request, long Bytes) List(CallsClient client)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var request = client.ListAsync();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(request.IsCompleted, "Part of the work is done on another thread, where nobody counts.");
        return (request, bytes);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer());
}
