using Refit;

namespace Truedy.Benchmarks;

/// <summary>Refit, with its own defaults.</summary>
internal sealed class RefitPeer(HttpMessageHandler handler) : PlainPeer("Refit")
{
    private readonly IRefitCalls _calls = RestService.For<IRefitCalls>(Http(handler));

    public override async Task<object> PageAsync(int limit, int offset) => await _calls.ListAsync(limit, offset).ConfigureAwait(false);
}

/// <summary>The operation, as Refit takes it.</summary>
internal interface IRefitCalls
{
    [Get("/calls")]
    Task<PlainPage> ListAsync(int limit, int offset);
}
