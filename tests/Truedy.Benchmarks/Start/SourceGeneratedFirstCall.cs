using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Truedy.Benchmarks;

/// <summary>The first call with HttpClient and System.Text.Json's source generation.</summary>
internal static class SourceGeneratedFirstCall
{
    public static async Task<string?> IdAsync(Uri baseAddress, string apiKey)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) } };
        var page = await http.GetFromJsonAsync(new Uri(baseAddress, "calls?limit=100&offset=0"), PlainJsonContext.Default.PlainPage);
        return page!.Data[0].Id;
    }
}
