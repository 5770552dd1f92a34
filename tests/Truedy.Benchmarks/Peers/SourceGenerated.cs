using System.Net.Http.Json;

namespace Truedy.Benchmarks;

/// <summary>HttpClient and System.Text.Json's source generation, as an expert writes it.</summary>
internal sealed class SourceGenerated(HttpMessageHandler handler) : PlainPeer("System.Text.Json source generation")
{
    private readonly HttpClient _http = Http(handler);

    public override async Task<object> PageAsync(int limit, int offset) =>
        (await _http.GetFromJsonAsync(FormattableString.Invariant($"calls?limit={limit}&offset={offset}"), PlainJsonContext.Default.PlainPage)
            .ConfigureAwait(false))!;
}
