using System.Buffers;

namespace Truedy.Benchmarks;

/// <summary>The command line as a process, its output read and counted, against a list of the same calls by the library in this process.</summary>
internal sealed class CliBenchmark : IBenchmark
{
    private const int Calls = 100_000;
    private const string Library = "library";
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    public string Name => "cli";

    public Task CheckAsync() => WithBodiesAsync(calls: 250, async bodies =>
    {
        foreach (var body in bodies)
            await body.RunCheckedAsync().ConfigureAwait(false);
        return true;
    });

    public async Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds)
    {
        var times = await WithBodiesAsync(Calls, async bodies =>
        {
            await bodies[0].RunCheckedAsync().ConfigureAwait(false);    // Makes the pages
            return await rounds.CompareAsync(bodies, rounds: 4, TimeSpan.Zero).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return [Row(times, JsonLines), Row(times, Csv)];
    }

    private static Row Row(Comparison times, string format)
    {
        var speed = times.Faster(format, Library);
        var perSecond = Math.Round(Calls / times.Time(format).TotalSeconds);
        return new Row(
            $"`truedy calls list --output {format}`, 100,000 calls over loopback",
            $"{Figure.Number(perSecond)} calls a second, {speed.Ratio} x the library's own list")
        {
            Spread = speed.Quartiles,
            Samples = times.Kept(format),
        };
    }

    private static async Task<T> WithBodiesAsync<T>(int calls, Func<List<Body>, Task<T>> useAsync)
    {
        await using var api = await LoopbackApi.StartAsync(new CallList(calls)).ConfigureAwait(false);
        using var client = new CallsClient(new TruedyClientOptions { ApiKey = Peer.ApiKey, BaseAddress = api.BaseAddress });
        return await useAsync(
        [
            Body.Of(Library, calls, () => ListAsync(client)),
            Body.Of(JsonLines, calls, () => PrintAsync(api, JsonLines)),
            Body.Of(Csv, calls, async () => await PrintAsync(api, Csv).ConfigureAwait(false) - 1),     // without the header
        ]).ConfigureAwait(false);
    }

    private static async Task<long> ListAsync(CallsClient client)
    {
        var count = 0;
        await foreach (var call in client.ListAllAsync().ConfigureAwait(false))
            count++;
        return count;
    }

    /// <summary>How many lines it prints.</summary>
    private static Task<long> PrintAsync(LoopbackApi api, string format) => ChildProcess.RunAsync(
        ChildProcess.DotNet,
        ["exec", Metadata.TruedyCli, "calls", "list", "--output", format, "--base-address", api.BaseAddress.AbsoluteUri],
        CountLinesAsync,
        ("TRUEDY_API_KEY", Peer.ApiKey));

    private static async Task<long> CountLinesAsync(StreamReader output)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var lines = 0L;
        for (int read; (read = await output.BaseStream.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        ArrayPool<byte>.Shared.Return(buffer);
        return lines;
    }
}
