namespace Truedy.Generated.Internal;

/// <summary>Performs requests: as many attempts as the rules allow, behind one gate for the rate limit, with one clear failure in the end.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly ApiKeySource _key;
    private readonly RetryRules _rules;
    private readonly RateLimitGate _gate;
    private readonly DriftSignal _drift;
    private readonly Chance _chance = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan? _timeout;
    private readonly int _mostResponseBytes;
    private readonly bool _isTolerant;
    private readonly bool _paces;
    private readonly CancellationTokenSource _disposal = new();
    private readonly CancellationToken _disposed;

    public ApiConnection(HttpClient? http, TruedyClientOptions options)
    {
        options.Validate();
        _key = new ApiKeySource(options);
        _transport = new ApiTransport(http, options);
        _rules = new RetryRules(options.MaxRetries, options.MaxRateLimitWait);
        _gate = RateLimitGates.For(BaseAddress.Resolve(options.BaseAddress), _key.Identity, options.TimeProvider);
        _paces = options.PaceRequests;
        _drift = new DriftSignal(options.OnDrift);
        _time = options.TimeProvider;
        _timeout = options.OperationTimeout;
        _mostResponseBytes = options.MaxResponseBytes;
        _isTolerant = !options.Strict;
        _disposed = _disposal.Token;
    }

    /// <summary>Performs a request whose answer is JSON, and tells whoever watches where it is not as the contract says.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var notes = _drift.IsWatched ? new DriftNotes() : null;
        var answer = new JsonAnswer<T>(notes is null ? read : notes.Along(read), _mostResponseBytes, _isTolerant);
        var result = await SendAsync(request, answer.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        if (notes is not null)
            _drift.Tell(request, notes);
        return result;
    }

    /// <summary>Performs a request: attempt, classify, wait.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, Receive<T> receive, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_time, _timeout, cancellationToken, _disposed);
        var history = new AttemptHistory();
        try
        {
            while (true)
            {
                using var pass = await PassGateAsync(request, history, deadline).ConfigureAwait(false);
                // Outside of the attempt: what the caller's provider throws is no failure of the API.
                var authorization = await _key.AuthorizationAsync(deadline.Token).ConfigureAwait(false);
                history.Begin();
                try
                {
                    return await _transport.AttemptAsync(request, authorization, pass, receive, deadline.Token).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is TruedyException or TimeoutException)
                {
                    history.Fail(failure);
                    var next = _rules.Decide(failure, request, history, deadline.Left, _chance.Next());
                    if (failure is TruedyRateLimitException rateLimit && next.CloseGateFor is { } closed)
                    {
                        _gate.Close(closed, rateLimit);
                        pass?.Rejected();
                    }
                    pass?.Dispose();
                    if (next.Wait is not { } wait)
                        throw RequestFailure.Final(failure, history);
                    await _time.WaitAsync(wait, deadline.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException cause) when (deadline.Token.IsCancellationRequested)
        {
            throw RequestFailure.Stopped(request, history, cause, _timeout, _disposed.IsCancellationRequested, cancellationToken);
        }
    }

    /// <summary>Stops what is under way.</summary>
    public void Dispose()
    {
        if (_disposed.IsCancellationRequested)
            return;
        _disposal.Cancel();
        _disposal.Dispose();
        _transport.Dispose();
    }

    private async Task<RateLimitPass?> PassGateAsync(ApiRequest request, AttemptHistory history, Deadline deadline)
    {
        if (_rules.MaxRetries == 0)
            return null;
        var start = _time.GetTimestamp();
        var most = request.IsAhead ? TimeSpan.Zero : _rules.MaxRateLimitWait - history.Waited;
        try
        {
            var terms = new RateLimitTerms(most < deadline.Left ? most : deadline.Left, _paces, request.IsAhead);
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
}
