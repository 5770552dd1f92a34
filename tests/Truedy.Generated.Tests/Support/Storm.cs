using FsCheck;
using FsCheck.Fluent;

namespace Truedy.Generated.Tests;

/// <summary>A <see cref="Schedule"/> under one rate limit: several enumerate at once, others give up, and somebody sets the clock.</summary>
internal sealed record Storm(Schedule Schedule)
{
    /// <summary>How many enumerate the list at once.</summary>
    public required int Lists { get; init; }

    /// <summary>How many requests a minute the API allows.</summary>
    public required int Allowance { get; init; }

    /// <summary>After how many tenths of a second each of those gives up who do not wait for their list.</summary>
    public required int[] Leaving { get; init; }

    /// <summary>Before which requests, by number, the clock is set: forwards by two hours if it is even, and back if it is odd.</summary>
    public required int[] Settings { get; init; }

    public static Arbitrary<Storm> Any { get; } = Arb.From(
        from schedule in Schedule.Any.Generator
        from lists in Gen.Choose(1, 5)
        from allowance in Gen.Choose(8, 60)
        from leaving in Gen.ArrayOf(Gen.Choose(0, 400), 8)
        from settings in Gen.ArrayOf(Gen.Choose(2, 60), 5)
        select new Storm(schedule) { Lists = lists, Allowance = allowance, Leaving = leaving, Settings = settings });

    public override string ToString() => FormattableString.Invariant(
        $"new({Schedule}) {{ Lists = {Lists}, Allowance = {Allowance}, Leaving = [{string.Join(", ", Leaving)}], Settings = [{string.Join(", ", Settings)}] }}");
}
