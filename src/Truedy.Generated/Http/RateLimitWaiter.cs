namespace Truedy.Generated.Internal;

/// <summary>A request in the queue of a <see cref="RateLimitGate"/>.</summary>
/// <param name="Until">How long it may wait, on the gate's clock.</param>
/// <param name="Paces">Whether it heeds the allowance before the API says that it is used up.</param>
internal sealed record RateLimitWaiter(TimeSpan Until, bool Paces)
{
    private readonly TaskCompletionSource<RateLimitPass> _pass = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<RateLimitPass> Pass => _pass.Task;

    public void Admit(RateLimitPass pass) => _pass.TrySetResult(pass);

    public void Refuse(Exception failure) => _pass.TrySetException(failure);

    public void Cancel(CancellationToken cancellationToken) => _pass.TrySetCanceled(cancellationToken);
}
