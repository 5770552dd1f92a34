namespace Truedy.Benchmarks;

/// <summary>Calls that have five members, of which a reader can save the least.</summary>
internal sealed class ShortCallsBenchmark : IBenchmark
{
    private const int Calls = 100;

    public string Name => "short";

    public async Task CheckAsync()
    {
        var list = new CallList(1000) { WriteCall = CallText.WriteShort };
        await new AllPeers(new ReadyAnswers(list)).CompareAsync(Calls, offset: 100).ConfigureAwait(false);
        foreach (var body in ReaderBenchmark.Bodies(CallText.WriteShort))
            await body.RunCheckedAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var bodies = ReaderBenchmark.Bodies(CallText.WriteShort);
        var times = await rounds.CompareAsync(bodies, rounds: 20, TimeSpan.FromMilliseconds(150)).ConfigureAwait(false);
        return
        [
            times.Row("reader alone, 100 calls of 5 members", "ours", "stock", "source generated"),
            await AllocationBenchmark.RowAsync("allocated a call of 5 members, reader alone", bodies).ConfigureAwait(false),
        ];
    }
}
