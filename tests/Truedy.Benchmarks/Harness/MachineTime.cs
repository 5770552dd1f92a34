using System.Diagnostics;
using System.Globalization;

namespace Truedy.Benchmarks;

/// <summary>How much processor time the machine has given, and how much of it to this process and those that it started and saw end.</summary>
/// <param name="Busy">To all processes, in hundredths of a second.</param>
/// <param name="Own">To this one and its own, in hundredths of a second.</param>
/// <param name="At">When.</param>
/// <remarks>Linux says so; elsewhere nothing is known, and nothing is called spoilt.</remarks>
internal readonly record struct MachineTime(long Busy, long Own, TimeSpan At)
{
    private const double MostOfOthers = 0.1;
    private const double TicksASecond = 100;

    public static bool IsKnown { get; } = OperatingSystem.IsLinux();

    public static MachineTime Now() => IsKnown ? new(BusyTicks(), OwnTicks(), Stopwatch.GetElapsedTime(0)) : default;

    /// <summary>Whether other processes had more than a tenth of the machine between two times.</summary>
    public static bool IsSpoilt(MachineTime before, MachineTime after, int processors)
    {
        var others = Math.Max(0, after.Busy - before.Busy - (after.Own - before.Own)) / TicksASecond;
        return others > MostOfOthers * processors * (after.At - before.At).TotalSeconds;
    }

    // cpu  user nice system idle iowait irq softirq steal guest guest_nice, of which guests are in user and nice once more.
    private static long BusyTicks()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] busy = [1, 2, 3, 6, 7, 8];
        return busy.Sum(field => Number(fields[field]));
    }

    // Behind the name of the program, which may have spaces: utime, stime, cutime and cstime are the 14th to the 17th of all.
    private static long OwnTicks()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(4).Sum(Number);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
