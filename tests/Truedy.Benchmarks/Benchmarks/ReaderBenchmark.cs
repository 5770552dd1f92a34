using System.Text.Json;
using Truedy.Generated.Internal;

namespace Truedy.Benchmarks;

/// <summary>The bytes of a page to its calls, without HTTP.</summary>
internal sealed class ReaderBenchmark : IBenchmark
{
    private const int Calls = 100;
    private static readonly Newtonsoft.Json.JsonSerializer StockSerializer = Newtonsoft.Json.JsonSerializer.Create();

    public string Name => "reader";

    public async Task CheckAsync()
    {
        foreach (var body in Bodies(CallText.Write).Concat(Bodies(CallText.WriteShort)))
            await body.RunCheckedAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var all = await rounds.CompareAsync(Bodies(CallText.Write), rounds: 20, TimeSpan.FromMilliseconds(150)).ConfigureAwait(false);
        return [all.Row("reader alone, 100 calls", "ours", "stock", "source generated")];
    }

    /// <summary>The three readers, over a page of such calls.</summary>
    public static List<Body> Bodies(Action<Utf8JsonWriter, int, DateTimeOffset> writeCall)
    {
        var bytes = new CallList(1000) { WriteCall = writeCall }.Page(100, Calls);
        return
        [
            Body.Of("ours", Calls, () => BodyReader.ReadBody<CallListResponse>(bytes, CallListResponse.__Read, isTolerant: true).Data.Count),
            Body.Of("stock", Calls, () => Stock(bytes)),
            Body.Of("source generated", Calls, () => JsonSerializer.Deserialize(bytes, PlainJsonContext.Default.PlainPage)!.Data.Count),
        ];
    }

    // As the client that NSwag generates does it.
    private static long Stock(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        using var json = new Newtonsoft.Json.JsonTextReader(text);
        return StockSerializer.Deserialize<StockNewtonsoft.Response>(json)!.Data.Count;
    }
}
