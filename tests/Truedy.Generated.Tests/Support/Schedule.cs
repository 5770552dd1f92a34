using FsCheck;
using FsCheck.Fluent;

namespace Truedy.Generated.Tests;

/// <summary>A list, how it is enumerated, and what happens to it meanwhile.</summary>
/// <param name="Count">How many calls there are at the start.</param>
/// <param name="Ties">How many calls share one creation time.</param>
/// <param name="PageSize">The page size that is asked for.</param>
/// <param name="Clamp">The most rows that the server gives.</param>
/// <param name="Prefetch">How many pages are fetched ahead.</param>
/// <param name="IsShuffled">Whether the server breaks ties differently each time.</param>
/// <param name="Changes">What happens before each request but the first.</param>
/// <param name="Faults">The requests, by number, that fail, so that the enumeration is resumed.</param>
internal sealed record Schedule(int Count, int Ties, int PageSize, int Clamp, int Prefetch, bool IsShuffled, int[] Changes, int[] Faults)
{
    public static Arbitrary<Schedule> Any { get; } = Arb.From(
        from count in Gen.Choose(0, 700)
        from isShuffled in Gen.Elements(true, false)
        from ties in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(1, isShuffled ? 6 : 12)), (1, Gen.Choose(1, isShuffled ? 40 : 100)))
        from pageSize in ties > 6 ? Gen.Choose(Math.Max(60, ties), 100) : Gen.Choose(5, 100)
        from clamp in Gen.Frequency((3, Gen.Constant(100)), (1, Gen.Choose(ties > 6 ? 100 : 20, 100)))
        from prefetch in Gen.Choose(0, 5)
        from changes in Gen.ArrayOf(Gen.Choose(0, 9999), count / 8)
        from faults in Gen.ArrayOf(Gen.Choose(2, 20), 4)
        select new Schedule(count, ties, pageSize, clamp, prefetch, isShuffled, changes, faults),
        Smaller);

    public override string ToString() =>
        FormattableString.Invariant($"new({Count}, {Ties}, {PageSize}, {Clamp}, {Prefetch}, {(IsShuffled ? "true" : "false")}, [{string.Join(", ", Changes)}], [{string.Join(", ", Faults)}])");

    private static IEnumerable<Schedule> Smaller(Schedule schedule)
    {
        for (var size = schedule.Changes.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start < schedule.Changes.Length; start += size)
                yield return schedule with { Changes = [.. schedule.Changes.Take(start), .. schedule.Changes.Skip(start + size)] };
        }
        for (var index = 0; index < schedule.Faults.Length; index++)
            yield return schedule with { Faults = [.. schedule.Faults.Where((_, other) => other != index)] };
        if (schedule.Count > 0)
            yield return schedule with { Count = schedule.Count / 2 };
        if (schedule.Prefetch > 0)
            yield return schedule with { Prefetch = 0 };
        if (schedule.IsShuffled)
            yield return schedule with { IsShuffled = false };
        if (schedule.Ties > 1)
            yield return schedule with { Ties = 1 };
        if (schedule.Clamp < 100)
            yield return schedule with { Clamp = 100 };
    }
}
