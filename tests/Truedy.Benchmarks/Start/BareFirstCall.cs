using System.Net.Http.Headers;
using System.Text;

namespace Truedy.Benchmarks;

/// <summary>The first call with HttpClient alone: the bytes come, and nobody reads them. No client can be faster that uses it.</summary>
internal static class BareFirstCall
{
    public static async Task<string?> IdAsync(Uri baseAddress, string apiKey)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) } };
        var bytes = await http.GetByteArrayAsync(new Uri(baseAddress, "calls?limit=100&offset=0"));
        var id = bytes.AsSpan(bytes.AsSpan().IndexOf("\"id\":\""u8) + 6);
        return Encoding.UTF8.GetString(id[..id.IndexOf((byte)'"')]);
    }
}
