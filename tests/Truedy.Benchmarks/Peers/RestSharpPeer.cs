using RestSharp;

namespace Truedy.Benchmarks;

/// <summary>RestSharp, with its own defaults.</summary>
internal sealed class RestSharpPeer(HttpMessageHandler handler) : PlainPeer("RestSharp")
{
    private readonly RestClient _client = new(Http(handler), disposeHttpClient: true);

    public override async Task<object> PageAsync(int limit, int offset) =>
        (await _client.GetAsync<PlainPage>(new RestRequest("calls").AddQueryParameter("limit", limit).AddQueryParameter("offset", offset))
            .ConfigureAwait(false))!;
}
