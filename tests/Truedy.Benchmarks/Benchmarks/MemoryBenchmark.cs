namespace Truedy.Benchmarks;

/// <summary>What a list holds on to while it is enumerated: the most of what is left after a full collection, at some places of the list.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Places = 20;

    public string Name => "memory";

    public async Task CheckAsync()
    {
        foreach (var isNewestFirst in new[] { true, false })
            WrongAnswerException.ThrowUnlessEqual(true, await PeakAsync(1000, isNewestFirst).ConfigureAwait(false) > 0, "a list held in memory");
    }

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds) =>
    [
        await RowAsync("newest first", isNewestFirst: true).ConfigureAwait(false),
        await RowAsync("in no order", isNewestFirst: false).ConfigureAwait(false),
    ];

    private static async Task<Row> RowAsync(string order, bool isNewestFirst)
    {
        await PeakAsync(Few, isNewestFirst).ConfigureAwait(false);      // What is made once for all lists
        var few = await PeakAsync(Few, isNewestFirst).ConfigureAwait(false);
        var many = await PeakAsync(Many, isNewestFirst).ConfigureAwait(false);
        var perCall = Figure.Number((many - few) / (double)(Many - Few));
        return new Row(
            $"most memory held while listing 1,000,000 calls, {order}",
            $"{Figure.Megabytes(many)} (10,000: {Figure.Megabytes(few)}), {perCall} B a call");
    }

    /// <summary>The most that a list holds at a time, in bytes, beyond what there was before it.</summary>
    private static async Task<long> PeakAsync(int calls, bool isNewestFirst)
    {
        var ours = new Ours(new ReadyAnswers(new CallList(calls) { IsNewestFirst = isNewestFirst, KeepsPages = false }));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, count) = (0L, 0);
        await foreach (var page in ours.Client.ListAllAsync().AsPages().ConfigureAwait(false))
        {
            var isPlace = count / (calls / Places) != (count + page.Items.Count) / (calls / Places);
            count += page.Items.Count;
            if (isPlace)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        WrongAnswerException.ThrowUnlessEqual(calls, count, "this library");
        return most;
    }
}
