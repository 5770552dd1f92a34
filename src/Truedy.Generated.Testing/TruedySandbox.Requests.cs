using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Truedy.Generated.Testing;

public sealed partial class TruedySandbox
{
    // A sandbox that serves a demo for days must not fill the memory.
    private const int RequestsKept = 100_000;

    private readonly ConcurrentQueue<SandboxRequest> _requests = new();
    private int _requestCount;

    /// <summary>The requests so far in the order of arrival, as a copy: the newest 100,000 of them.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _requests.ToArray();

    // One at a time, so that numbers, callbacks and faults come in the same order.
    private SandboxRequest Admit(HttpContext http)
    {
        lock (_requests)
        {
            string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            SandboxRequest request = new(++_requestCount, http.Request.Method, target, Time.GetUtcNow());
            try
            {
                OnRequest?.Invoke(request);
                return request = request with { Fault = Faults.Next(request) };
            }
            finally
            {
                _requests.Enqueue(request);
                if (_requests.Count > RequestsKept)
                    _requests.TryDequeue(out _);
            }
        }
    }
}
