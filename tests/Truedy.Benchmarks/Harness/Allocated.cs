namespace Truedy.Benchmarks;

/// <summary>What a body allocates, to the byte.</summary>
internal static class Allocated
{
    private const int WarmUps = 200;
    private const int Runs = 9;

    /// <summary>Bytes of one run, the median of some. Warm, since the last tier of the JIT takes some allocations away; what is allocated once is not
    /// in it.</summary>
    public static async Task<Spread> ByAsync(Body body, int warmUps = WarmUps)
    {
        for (var run = 0; run < warmUps; run++)
            await body.RunCheckedAsync().ConfigureAwait(false);
        await Task.Delay(TimeSpan.FromMilliseconds(300)).ConfigureAwait(false);     // The JIT works behind the runs
        for (var run = 0; run < warmUps; run++)
            await body.RunCheckedAsync().ConfigureAwait(false);
        var bytes = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await body.RunCheckedAsync().ConfigureAwait(false);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        return Spread.Of(bytes);
    }
}
