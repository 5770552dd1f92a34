using System.Net.Http.Headers;
using StockNewtonsoft;

namespace Truedy.Benchmarks;

/// <summary>The first call with what NSwag generates by itself.</summary>
internal static class StockFirstCall
{
    public static async Task<string?> IdAsync(Uri baseAddress, string apiKey)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) } };
        var client = new StockClient(http) { BaseUrl = baseAddress.AbsoluteUri };
        var page = await client.CallsAsync(agent_id: null, status: null, limit: 100, offset: 0);
        return page.Data.First().Id;
    }
}
