namespace Truedy.Benchmarks.Tests;

/// <summary>Each body of each benchmark runs once and comes to the right answer, so that none is fast by being wrong.</summary>
public class BenchmarkSpecs
{
    public static TheoryData<string> Names => [.. AllBenchmarks.Make().Select(benchmark => benchmark.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_body_gives_the_right_answer(string name) => AllBenchmarks.Make().Single(benchmark => benchmark.Name == name).CheckAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(950)]
    public Task Every_peer_says_the_same_of_every_call(int offset) =>
        new AllPeers(new ReadyAnswers(new CallList(1000))).CompareAsync(limit: 50, offset);
}
