using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Truedy.Generated.Internal;

/// <summary>Performs operations: as many attempts as the rules allow, behind one gate for the rate limit, with one clear failure in the end.</summary>
internal sealed class ApiConnection : IDisposable
{
    private static readonly ResiliencePropertyKey<Operation> OperationKey = new("Truedy.Operation");

    private readonly ApiTransport _transport;
    private readonly ResiliencePipeline _retries;
    private readonly RetryRules _rules;
    private readonly RateLimitGate _gate;
    private readonly DriftSignal _drift;
    private readonly Chance _chance = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan? _timeout;

    public ApiConnection(HttpClient? http, TruedyClientOptions options)
    {
        options.Validate();
        _transport = new ApiTransport(http, options);
        _rules = new RetryRules(options.MaxRetries, options.MaxRateLimitWait);
        _gate = new RateLimitGate(options.TimeProvider);
        _drift = new DriftSignal(options.OnDrift);
        _time = options.TimeProvider;
        _timeout = options.OperationTimeout;
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        if (_timeout is { } timeout)
            pipeline.AddTimeout(timeout);
        _retries = pipeline.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,    // The rules count faults and rejections apart.
            ShouldHandle = static arguments => new(arguments.Outcome.Exception is { } failure && Of(arguments.Context).ShouldRetry(failure)),
            DelayGenerator = static arguments => new(Of(arguments.Context).Delay),
        }).Build();
    }

    /// <summary>Performs an operation whose answer is JSON, and tells whoever watches where it is not as the contract says.</summary>
    public Task<T> ReadAsync<T>(ApiRequest request, BodyReader.Read<T> read, CancellationToken cancellationToken)
        where T : class => _drift.WatchAsync(
            request,
            read,
            reading => SendAsync(request, (transport, sent, response, token) => transport.ReadAsync(sent, response, reading, token), cancellationToken));

    public async Task<T> SendAsync<T>(ApiRequest request, ApiTransport.Receive<T> receive, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        var operation = new Operation(request, _rules, _gate, () => (_timeout ?? TimeSpan.MaxValue) - _time.GetElapsedTime(start), _chance.Next);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(OperationKey, operation);
        try
        {
            return await _retries.ExecuteAsync(AttemptAsync, context, (_transport, request, receive)).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{request} was cancelled.", fault, cancellationToken);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new TimeoutException(FormattableString.Invariant($"{request} did not complete within the operation time-out of {_timeout?.TotalSeconds:0.###} s. After {operation}."), fault);
        }
        catch (TruedyException failure)
        {
            failure.CountAttempts(operation);
            throw;
        }
        catch (TimeoutException failure) when (operation.Attempts > 1)
        {
            throw new TimeoutException($"{failure.Message} After {operation}.", failure.InnerException);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _transport.Dispose();

    private static async ValueTask<T> AttemptAsync<T>(ResilienceContext context, (ApiTransport Transport, ApiRequest Request, ApiTransport.Receive<T> Receive) call)
    {
        await Of(context).BeginAttemptAsync(context.CancellationToken).ConfigureAwait(false);
        return await call.Transport.SendAsync(call.Request, call.Receive, context.CancellationToken).ConfigureAwait(false);
    }

    private static Operation Of(ResilienceContext context) => context.Properties.GetValue(OperationKey, null!);
}
