namespace Truedy.Benchmarks;

/// <summary>All rows, in the order of the table.</summary>
internal static class AllBenchmarks
{
    public static IReadOnlyList<IBenchmark> Make() =>
    [
        new PageBenchmark(),
        new ReaderBenchmark(),
        new AllocationBenchmark(),
        new ShortCallsBenchmark(),
        new StartBenchmark(),
        new ListBenchmark(),
        new MemoryBenchmark(),
        new RequestsBenchmark(),
        new ExportBenchmark(),
        new CliBenchmark(),
        new BuildBenchmark(),
    ];
}
