namespace Truedy.Benchmarks;

/// <summary>How many requests a list takes that holds still. They are counted, so they are the same every time.</summary>
internal sealed class RequestsBenchmark : IBenchmark
{
    private const int Calls = 20_000;

    public string Name => "requests";

    public async Task CheckAsync() => WrongAnswerException.ThrowUnlessEqual(10, (await CountAsync(1000).ConfigureAwait(false)).Stock, "stock NSwag");

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var (ours, stock) = await CountAsync(Calls).ConfigureAwait(false);
        return
        [
            new Row("requests for 20,000 calls that hold still", Figure.Number(ours))
            {
                Stock = Figure.Ratio((double)stock / ours),
                SourceGenerated = Figure.Ratio((double)stock / ours),
            },
        ];
    }

    private static async Task<(int Ours, int Stock)> CountAsync(int calls)
    {
        var list = new CallList(calls) { WriteCall = CallText.WriteShort };
        var (ours, stock) = (new ReadyAnswers(list), new ReadyAnswers(list));
        WrongAnswerException.ThrowUnlessEqual(calls, await new Ours(ours).ListAllAsync().ConfigureAwait(false), "this library");
        WrongAnswerException.ThrowUnlessEqual(calls, await new StockNSwagNewtonsoft(stock).ListAsync().ConfigureAwait(false), "stock NSwag");
        return (ours.Requests, stock.Requests);
    }
}
