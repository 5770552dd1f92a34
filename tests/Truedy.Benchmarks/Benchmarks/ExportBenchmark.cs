using Truedy.Generated.Tests;

namespace Truedy.Benchmarks;

/// <summary>An export that the rate limit stops again and again: 100 requests a minute, each of a tenth of a second, in virtual time.</summary>
internal sealed class ExportBenchmark : IBenchmark
{
    private const int Runs = 3;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(100);

    public string Name => "export";

    public Task CheckAsync() => ExportAsync(calls: 1000, prefetch: 1, allowance: 5);

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var rows = new List<Row>();
        foreach (var (calls, prefetch) in new[] { (10_000, 1), (10_000, 8), (20_000, 1), (20_000, 8) })
            rows.Add(await RowAsync(calls, prefetch).ConfigureAwait(false));
        return rows;
    }

    private static async Task<Row> RowAsync(int calls, int prefetch)
    {
        const int Allowance = 100;
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
            times.Add((await ExportAsync(calls, prefetch, Allowance).ConfigureAwait(false)).TotalSeconds);
        var (spread, least) = (Spread.Of(times), LeastTime(calls, Allowance));
        return new Row(
            $"export of {Figure.Number(calls)} calls under 100 requests a minute, Prefetch = {prefetch}, virtual time",
            $"{Figure.Number(spread.Median)} s, {Figure.Ratio(spread.Median / least.TotalSeconds)} x the least {Figure.Time(least)}")
        {
            Spread = $"{Figure.Number(spread.Lower)}–{Figure.Number(spread.Upper)} s",
            Samples = $"{Runs}/{Runs}",
        };
    }

    /// <summary>In which the fewest requests can be answered, those of the last minute one after the other.</summary>
    private static TimeSpan LeastTime(int calls, int allowance)
    {
        var last = ((calls + 99) / 100) - 1;
        return (Minute * (last / allowance)) + (Answer * ((last % allowance) + 1));
    }

    private static async Task<TimeSpan> ExportAsync(int calls, int prefetch, int allowance)
    {
        var time = new RushingTime();
        using var api = new LimitedApi(time, calls, allowance);
        using var client = api.Client();
        var count = 0;
        await time.RunAsync(Task.Run(async () =>
        {
            await foreach (var call in client.ListAllAsync(new CallListOptions { Prefetch = prefetch }).ConfigureAwait(false))
                count++;
        })).ConfigureAwait(false);
        WrongAnswerException.ThrowUnlessEqual(calls, count, "this library");
        return time.Now;
    }
}
