using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Truedy.Generated.Tests;

/// <summary>A list, how it is enumerated, and what happens to it meanwhile.</summary>
internal sealed record Schedule
{
    /// <summary>How many calls there are at the start.</summary>
    public required int Count { get; init; }

    /// <summary>How many calls share each creation time; below 0, how many come before two that share theirs.</summary>
    public required int Ties { get; init; }

    /// <summary>The page size that is asked for.</summary>
    public required int PageSize { get; init; }

    /// <summary>The most items that the server gives.</summary>
    public required int Clamp { get; init; }

    /// <summary>How many pages are fetched ahead; null for as many as the client likes.</summary>
    public required int? Prefetch { get; init; }

    /// <summary>Whether the server breaks ties differently each time.</summary>
    public required bool IsShuffled { get; init; }

    /// <summary>Whether the server leaves out <c>pagination</c>.</summary>
    public required bool IsSilent { get; init; }

    /// <summary>Whether the list changes between the moment at which it is counted and that at which items are taken, too.</summary>
    public required bool CountsEarlier { get; init; }

    /// <summary>One call in so many has no readable id, or no readable time; 0 if all have both.</summary>
    public required int Unreadable { get; init; }

    /// <summary>How often the list is listed again, each time for what is new.</summary>
    public required int Syncs { get; init; }

    /// <summary>Whether an enumeration is gone on with behind the last page, not behind the last call.</summary>
    public required bool IsByPages { get; init; }

    /// <summary>What happens before each request but the first.</summary>
    public required int[] Changes { get; init; }

    /// <summary>The requests, by number, that fail, so that the enumeration is resumed.</summary>
    public required int[] Faults { get; init; }

    public static Arbitrary<Schedule> Any { get; } = Arb.From(
        from count in Gen.Frequency((3, Gen.Choose(0, 700)), (1, Gen.Elements(1, 20, 99, 100, 101, 199, 298, 397)))
        from isShuffled in Gen.Elements(true, false)
        from ties in Gen.Frequency(
            (3, Gen.Constant(1)),
            (1, Gen.Choose(-60, -2)),
            (2, Gen.Choose(1, isShuffled ? 6 : 12)),
            (1, Gen.Choose(1, isShuffled ? 40 : 100)))
        from pageSize in ties > 6 ? Gen.Choose(Math.Max(60, ties), 100) : Gen.Frequency((2, Gen.Choose(5, 100)), (1, Gen.Constant(100)))
        from clamp in Gen.Frequency((3, Gen.Constant(100)), (1, Gen.Choose(ties > 6 ? 100 : 20, 100)))
        from prefetch in Gen.Frequency((2, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 5).Select(static each => (int?)each)))
        from isSilent in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from countsEarlier in Gen.Elements(true, false)
        from unreadable in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(3, 80)))
        from syncs in Gen.Choose(0, 4)
        from isByPages in Gen.Elements(true, false)
        from changes in Gen.ArrayOf(Gen.Choose(0, 9999), count / 8)
        from faults in Gen.ArrayOf(Gen.Choose(2, 20), 4)
        select new Schedule
        {
            Count = count,
            Ties = ties,
            PageSize = pageSize,
            Clamp = clamp,
            Prefetch = prefetch,
            IsShuffled = isShuffled,
            IsSilent = isSilent,
            CountsEarlier = countsEarlier,
            Unreadable = unreadable,
            Syncs = syncs,
            IsByPages = isByPages,
            Changes = changes,
            Faults = faults,
        },
        Smaller);

    /// <summary>When the call of a number was created.</summary>
    public DateTimeOffset Time(int number) => CallList.Time(Ties < 0 ? number - (number / -Ties) : number / Ties);

    /// <summary>The schedule as C#, to try it again.</summary>
    public override string ToString() => FormattableString.Invariant(
        $$"""
        new()
        {
            Count = {{Count}}, Ties = {{Ties}}, PageSize = {{PageSize}}, Clamp = {{Clamp}}, Prefetch = {{Prefetch?.ToString(CultureInfo.InvariantCulture) ?? "null"}}, IsShuffled = {{Word(IsShuffled)}},
            IsSilent = {{Word(IsSilent)}}, CountsEarlier = {{Word(CountsEarlier)}}, Unreadable = {{Unreadable}}, Syncs = {{Syncs}},
            IsByPages = {{Word(IsByPages)}}, Changes = [{{string.Join(", ", Changes)}}], Faults = [{{string.Join(", ", Faults)}}],
        }
        """);

    private static string Word(bool flag) => flag ? "true" : "false";

    private static IEnumerable<Schedule> Smaller(Schedule schedule)
    {
        for (var size = schedule.Changes.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start < schedule.Changes.Length; start += size)
                yield return schedule with { Changes = [.. schedule.Changes.Take(start), .. schedule.Changes.Skip(start + size)] };
        }
        for (var index = 0; index < schedule.Faults.Length; index++)
            yield return schedule with { Faults = [.. schedule.Faults.Where((_, other) => other != index)] };
        Schedule[] simpler =
        [
            schedule with { Count = schedule.Count / 2 },
            schedule with { Prefetch = 0 },
            schedule with { IsShuffled = false },
            schedule with { IsSilent = false },
            schedule with { CountsEarlier = false },
            schedule with { Unreadable = 0 },
            schedule with { Syncs = schedule.Syncs / 2 },
            schedule with { IsByPages = false },
            schedule with { Ties = 1 },
            schedule with { Clamp = 100 },
        ];
        foreach (var one in simpler.Where(one => one.ToString() != schedule.ToString()))
            yield return one;
    }
}
