using System.Diagnostics;

namespace Truedy.Benchmarks;

/// <summary>Measures bodies against each other: in every round each of them once, in an order of its own, so that what the machine does meanwhile
/// does it to all of them alike.</summary>
/// <param name="keepsSpoilt">Whether samples count that other processes have spoilt: to try something out where the machine is never idle.</param>
internal sealed class Rounds(bool keepsSpoilt = false)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private readonly Random _random = new(1);

    /// <param name="bodies">What to measure.</param>
    /// <param name="rounds">How many rounds to take that nothing spoils; twice as many are taken for them at most.</param>
    /// <param name="sample">How long to measure a body at a time: it is run again and again for so long, at least once. If it is zero, a body runs
    /// once a round, and not before the first one.</param>
    public async Task<Comparison> CompareAsync(IReadOnlyList<Body> bodies, int rounds, TimeSpan sample)
    {
        var samples = bodies.ToDictionary(body => body.Name, _ => new List<Sample>());
        var runs = new Dictionary<string, int>();
        foreach (var body in bodies)
            runs[body.Name] = await WarmAsync(body, sample).ConfigureAwait(false);
        for (int taken = 0, whole = 0; whole < rounds && taken < 2 * rounds; taken++)
        {
            var order = bodies.ToArray();
            _random.Shuffle(order);
            foreach (var body in order)
                samples[body.Name].Add(await MeasureAsync(body, runs[body.Name]).ConfigureAwait(false));
            whole += samples.Values.All(each => !each[^1].IsSpoilt) ? 1 : 0;
        }
        return new Comparison(samples.ToDictionary(each => each.Key, each => (IReadOnlyList<Sample>)each.Value));
    }

    // Long enough for the last tier of the JIT. Gives how often the body runs in a sample.
    private static async Task<int> WarmAsync(Body body, TimeSpan sample)
    {
        if (sample == TimeSpan.Zero)
            return 1;
        var start = Stopwatch.GetTimestamp();
        TimeSpan last;
        do
        {
            var before = Stopwatch.GetTimestamp();
            await body.RunCheckedAsync().ConfigureAwait(false);
            last = Stopwatch.GetElapsedTime(before);
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        return Math.Max(1, (int)(sample / last));
    }

    private async Task<Sample> MeasureAsync(Body body, int runs)
    {
        GC.Collect();   // Nobody pays for what the one before left.
        var (machine, cpu, start) = (MachineTime.Now(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var took = TimeSpan.Zero;
        for (var run = 0; run < runs; run++)
            took += (await body.RunCheckedAsync().ConfigureAwait(false)).Took ?? TimeSpan.Zero;
        var elapsed = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage.TotalTime - cpu;
        var isSpoilt = !keepsSpoilt && MachineTime.IsSpoilt(machine, MachineTime.Now(), Environment.ProcessorCount);
        return new Sample((took == TimeSpan.Zero ? elapsed : took) / runs, used / runs, isSpoilt);
    }
}
