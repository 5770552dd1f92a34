namespace Truedy.Generated.Internal;

/// <summary>Performs requests: as many attempts as the rules allow, behind one gate for the rate limit, with one clear failure in the end.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly ApiKeySource _key;
    private readonly RequestPolicy _policy;
    private readonly RateLimitGate _gate;
    private readonly DriftSignal _drift;
    private readonly Chance _chance;
    private readonly TimeProvider _time;
    private readonly Uri _baseAddress;
    private readonly bool _isTolerant;
    private readonly CancellationTokenSource? _disposal;
    private readonly CancellationToken _disposed;

    public ApiConnection(HttpClient? http, TruedyClientOptions options)
    {
        options.Validate();
        _key = new ApiKeySource(options);
        _transport = new ApiTransport(http, options);
        _policy = RequestPolicy.Of(options);
        _gate = RateLimitGates.For(BaseAddress.Resolve(options.BaseAddress), _key.Identity, options.TimeProvider);
        _drift = new DriftSignal(options.OnDrift);
        _chance = new Chance();
        _time = options.TimeProvider;
        _baseAddress = options.BaseAddress;
        MostResponseBytes = options.MaxResponseBytes;
        OnListEvent = options.OnListEvent;
        _isTolerant = !options.Strict;
        _disposal = new CancellationTokenSource();
        _disposed = _disposal.Token;
    }

    private ApiConnection(ApiConnection whole, RequestPolicy policy)
    {
        (_key, _transport, _gate, _drift, _chance, _time) = (whole._key, whole._transport, whole._gate, whole._drift, whole._chance, whole._time);
        (_baseAddress, MostResponseBytes, _isTolerant, _disposed) = (whole._baseAddress, whole.MostResponseBytes, whole._isTolerant, whole._disposed);
        (_policy, OnListEvent) = (policy, whole.OnListEvent);
    }

    /// <summary>How long a body, or one line of a stream, may be.</summary>
    public int MostResponseBytes { get; }

    /// <summary>Told of what a list notices.</summary>
    public Action<ListEvent>? OnListEvent { get; }

    /// <summary>The same connection for requests that are sent otherwise. Disposing of it does nothing.</summary>
    public ApiConnection With(RequestOptions options) => new(this, _policy.With(options));

    /// <summary>Performs a request whose answer is JSON, and tells whoever watches where it is not as the contract says.</summary>
    /// <returns>The answer; null only if it may be empty, and is.</returns>
    public async Task<T?> ReadAsync<T>(ApiRequest request, BodyReader.Read<T> read, bool mayBeEmpty, CancellationToken cancellationToken)
        where T : class
    {
        var notes = _drift.IsWatched ? new DriftNotes() : null;
        var answer = new JsonAnswer<T>(notes is null ? read : notes.Along(read), mayBeEmpty, MostResponseBytes, _isTolerant);
        var result = await SendAsync(request, answer.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        if (result is IAnswer { RawResponse: { } response })
            response.BodyLength = answer.BodyLength;
        if (notes is not null)
            _drift.Tell(request, notes);
        return result;
    }

    /// <summary>Performs a request: attempt, classify, wait.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, Receive<T> receive, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_time, _policy.Timeout, cancellationToken, _disposed);
        using var activity = new RequestActivity(request, _baseAddress, _time);
        var history = new AttemptHistory();
        try
        {
            while (true)
            {
                using var pass = await PassGateAsync(request, history, activity, deadline).ConfigureAwait(false);
                // Outside of the attempt: what the caller's provider throws is no failure of the API.
                var authorization = await _key.AuthorizationAsync(deadline.Token).ConfigureAwait(false);
                history.Begin();
                try
                {
                    var (result, response) = await _transport.AttemptAsync(
                        request, _policy.Headers, authorization, pass, receive, deadline.Token).ConfigureAwait(false);
                    response.Attempts = history.Attempts;
                    activity.Succeeded(response, (result as IAnswer)?.RequestId);
                    if (result is IAnswer answer)
                        answer.RawResponse = response;
                    return result;
                }
                catch (Exception failure) when (failure is TruedyException or TimeoutException)
                {
                    history.Fail(failure);
                    activity.AttemptFailed(failure);
                    var next = _policy.Rules.Decide(failure, request, history, deadline.Left, _chance.Next());
                    if (failure is TruedyRateLimitException rateLimit && next.CloseGateFor is { } closed)
                    {
                        _gate.Close(closed, rateLimit);
                        pass?.RateLimited();
                    }
                    pass?.Dispose();
                    if (next.Wait is not { } wait)
                        throw RequestFailure.Final(failure, history);
                    if (wait > TimeSpan.Zero)
                        Waits(request, history, activity, wait, isForRateLimit: false);
                    await _time.WaitAsync(wait, deadline.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException cause) when (deadline.Token.IsCancellationRequested)
        {
            var failure = RequestFailure.Stopped(request, history, cause, _policy.Timeout, _disposed.IsCancellationRequested, cancellationToken);
            activity.Failed(failure);
            throw failure;
        }
        catch (Exception failure)
        {
            activity.Failed(failure);
            throw;
        }
    }

    /// <summary>Stops what is under way.</summary>
    public void Dispose()
    {
        if (_disposal is null || _disposed.IsCancellationRequested)
            return;
        _disposal.Cancel();
        _disposal.Dispose();
        _transport.Dispose();
    }

    private async Task<RateLimitPass?> PassGateAsync(ApiRequest request, AttemptHistory history, RequestActivity activity, Deadline deadline)
    {
        if (_policy.Rules.MaxRetries == 0)
            return null;
        var start = _time.GetTimestamp();
        var most = request.IsAhead ? TimeSpan.Zero : _policy.Rules.MaxRateLimitWait - history.Waited;
        try
        {
            var terms = new RateLimitTerms(
                most < deadline.Left ? most : deadline.Left,
                _policy.Paces,
                request.IsAhead,
                wait => Waits(request, history, activity, wait, isForRateLimit: true));
            return await _gate.PassAsync(terms, deadline.Token).ConfigureAwait(false);
        }
        catch (TruedyRateLimitException failure)
        {
            throw RequestFailure.Final(failure, history);
        }
        finally
        {
            history.Waited += _time.GetElapsedTime(start);
        }
    }

    private void Waits(ApiRequest request, AttemptHistory history, RequestActivity activity, TimeSpan wait, bool isForRateLimit)
    {
        activity.Waits(wait, isForRateLimit);
        _policy.OnWait?.Invoke(new RequestWait
        {
            Operation = request.ToString(),
            Duration = wait,
            Attempts = history.Attempts,
            IsForRateLimit = isForRateLimit,
            Failure = history.Last,
        });
    }
}
