using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing;

public sealed partial class TruedySandbox
{
    private Task AnswerAsync(HttpContext http)
    {
        SandboxRequest request = Admit(http);
        Stamp stamp = Stamp.Of(request);
        Exchange exchange = new(http, stamp, () => TrueAnswer(http.Request, stamp), _options.TimeProvider, _stopping.Token);
        return (request.Fault ?? Fault.None).PlayAsync(exchange);
    }

    /// <summary>What the API answers when nothing goes wrong on the way, in the order in which it checks a request.</summary>
    private Answer TrueAnswer(HttpRequest request, Stamp stamp)
    {
        if (request.Path == BasePath + "/calls/")
            return Answer.Redirect(new Uri(BaseAddress + "/calls" + request.QueryString));
        if (request.Path != BasePath + "/calls")
            return Errors.Plain(404, "Not Found");
        if (!HttpMethods.IsGet(request.Method))
            return Errors.Plain(405, "Method Not Allowed") with { Header = ("Allow", "GET") };
        if (!Bearer.Opens(request.Headers.Authorization, ApiKey))
            return Errors.Unauthorized(stamp);
        if (!IsWithinRate(stamp.Now, out DateTimeOffset resetAt))
            return Errors.RateLimited(_window.Allowance, resetAt, stamp);

        ListQuery query = ListQuery.Parse(request.Query, _options);
        return query.Problems.Count > 0 ? Errors.Invalid(query.Problems) : CallPage.Answer(Calls.Snapshot(), query, stamp, _options.SendsPagination);
    }

    private bool IsWithinRate(DateTimeOffset now, out DateTimeOffset resetAt)
    {
        lock (_window)
            return _window.Admits(now, out resetAt);
    }

    /// <summary>The whole of the web framework that a single route needs.</summary>
    private sealed class Application(TruedySandbox sandbox) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => sandbox.AnswerAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
