using System.Diagnostics;

namespace Truedy.Generated.Internal;

/// <summary>Tells of one request: a span with an event for each attempt, and metrics, by the names of OpenTelemetry's HTTP conventions.</summary>
internal sealed class RequestActivity : IDisposable
{
    private readonly ApiRequest _request;
    private readonly Uri _baseAddress;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity;
    private string? _error;
    private int _attempts;

    public RequestActivity(ApiRequest request, Uri baseAddress, TimeProvider time)
    {
        (_request, _baseAddress, _time, _start) = (request, baseAddress, time, time.GetTimestamp());
        _activity = Telemetry.Activities.StartActivity(request.ToString(), ActivityKind.Client);
        _activity?.SetTag("http.request.method", request.Method)
            .SetTag("url.template", Template)
            .SetTag("server.address", baseAddress.Host)
            .SetTag("server.port", baseAddress.Port);
    }

    // Made only if somebody listens.
    private string Template => $"{_baseAddress.AbsolutePath.TrimEnd('/')}/{_request.Template}";

    /// <summary>The last attempt has succeeded.</summary>
    /// <param name="response">What came around the body.</param>
    /// <param name="requestId">The request id that the body says; null if it says none.</param>
    public void Succeeded(RawResponse response, string? requestId)
    {
        Attempted(error: null);
        if (_activity is not null)
            Answered((int)response.StatusCode, requestId is null or "" ? response.RequestId : requestId);
    }

    /// <summary>An attempt has failed.</summary>
    public void AttemptFailed(Exception failure)
    {
        Attempted(Kind(failure));
        if (failure is TruedyApiException error)
            Answered((int)error.StatusCode, error.RequestId);
        else if (failure is TruedyResponseException { StatusCode: { } status } response)
            Answered((int)status, response.RequestId);
        else
            Answered(status: null, requestId: null);
    }

    /// <summary>A wait begins.</summary>
    public void Waits(TimeSpan wait, bool isForRateLimit)
    {
        var reason = isForRateLimit ? "rate_limit" : "retry";
        Telemetry.Waits.Record(
            wait.TotalSeconds,
            new("http.request.method", _request.Method),
            new("url.template", Template),
            new("truedy.wait.reason", reason));
        _activity?.AddEvent(new ActivityEvent("truedy.wait", tags: new ActivityTagsCollection
        {
            ["truedy.wait.reason"] = reason,
            ["truedy.wait.duration"] = wait.TotalSeconds,
        }));
    }

    /// <summary>The request has failed.</summary>
    public void Failed(Exception failure) => _error = Kind(failure);

    public void Dispose()
    {
        if (Telemetry.Duration.Enabled)
            Telemetry.Duration.Record(
                _time.GetElapsedTime(_start).TotalSeconds,
                new("http.request.method", _request.Method),
                new("url.template", Template),
                new("error.type", _error));
        if (_activity is null)
            return;
        if (_attempts > 1)
            _activity.SetTag("http.request.resend_count", _attempts - 1);
        if (_error is not null)
            _activity.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }

    private void Attempted(string? error)
    {
        _attempts++;
        _error = error;
        if (Telemetry.Attempts.Enabled)
            Telemetry.Attempts.Add(1, new("http.request.method", _request.Method), new("url.template", Template), new("error.type", _error));
        if (_activity is null)
            return;
        var tags = new ActivityTagsCollection();
        if (_attempts > 1)
            tags["http.request.resend_count"] = _attempts - 1;
        if (_error is not null)
            tags["error.type"] = _error;
        _activity.AddEvent(new ActivityEvent("truedy.attempt", tags: tags));
    }

    // Of the last attempt: null takes away what one before it has left.
    private void Answered(int? status, string? requestId) =>
        _activity?.SetTag("http.response.status_code", status).SetTag("truedy.request_id", ApiErrors.Identifier(requestId));

    // A status as it is, and of anything else the type.
    private static string Kind(Exception failure) =>
        failure is TruedyApiException error ? FormattableString.Invariant($"{(int)error.StatusCode}") : failure.GetType().FullName ?? "_OTHER";
}
