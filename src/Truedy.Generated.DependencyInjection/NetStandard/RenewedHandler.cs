namespace Truedy.Generated.DependencyInjection;

/// <summary>Sends every request through the handler that the factory has now: it makes a new one, with new
/// connections, when one has had its time.</summary>
internal sealed class RenewedHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The factory disposes of a handler after its last user is gone.
        var invoker = new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
