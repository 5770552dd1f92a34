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
    private readonly bool _isTolerant;
    private readonly CancellationTokenSource _disposal = new();
    private readonly CancellationToken _disposed;

    public ApiConnection(HttpClient? http, TruedyClientOptions options)
    {
        options.Validate();
        _key = new ApiKeySource(options);
        _transport = new ApiTransport(http, options);
        _rules = new RetryRules(options.MaxRetries, options.MaxRateLimitWait);
        _gate = new RateLimitGate(options.TimeProvider);
        _drift = new DriftSignal(options.OnDrift);
        _time = options.TimeProvider;
        _timeout = options.OperationTimeout;
        MostResponseBytes = options.MaxResponseBytes;
        _isTolerant = !options.Strict;
        _disposed = _disposal.Token;
    }

    /// <summary>How long a body, or one line of a stream, may be.</summary>
    public int MostResponseBytes { get; }

    /// <summary>Performs a request whose answer is JSON, and tells whoever watches where it is not as the contract says.</summary>
    /// <returns>The answer; null only if it may be empty, and is.</returns>
    public async Task<T?> ReadAsync<T>(ApiRequest request, BodyReader.Read<T> read, bool mayBeEmpty, CancellationToken cancellationToken)
        where T : class
    {
        var notes = _drift.IsWatched ? new DriftNotes() : null;
        var answer = new JsonAnswer<T>(notes is null ? read : notes.Along(read), mayBeEmpty, MostResponseBytes, _isTolerant);
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
                await PassGateAsync(history, deadline).ConfigureAwait(false);
                // Outside of the attempt: what the caller's provider throws is no failure of the API.
                var authorization = await _key.AuthorizationAsync(deadline.Token).ConfigureAwait(false);
                history.Begin();
                try
                {
                    return await _transport.AttemptAsync(request, authorization, receive, deadline.Token).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is TruedyException or TimeoutException)
                {
                    history.Fail(failure);
                    var next = _rules.Decide(failure, request.IsRepeatable, history, deadline.Left, _chance.Next());
                    if (next.CloseGateFor is { } closed)
                        _gate.Close(closed, (TruedyRateLimitException)failure);
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

    private async Task PassGateAsync(AttemptHistory history, Deadline deadline)
    {
        if (_rules.MaxRetries == 0)
            return;
        var most = _rules.MaxRateLimitWait - history.Waited;
        try
        {
            history.Waited += await _gate.PassAsync(most < deadline.Left ? most : deadline.Left, deadline.Token).ConfigureAwait(false);
        }
        catch (TruedyRateLimitException failure)
        {
            throw RequestFailure.Final(failure, history);
        }
    }
}
