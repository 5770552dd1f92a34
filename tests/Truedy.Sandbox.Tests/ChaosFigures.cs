namespace Truedy.Sandbox.Tests;

/// <summary>What a chaos run saw.</summary>
internal sealed record ChaosFigures
{
    /// <summary>How many lists were enumerated, those for what is new among them.</summary>
    public int Enumerations { get; init; }

    public int Calls { get; init; }

    public int Requests { get; init; }

    public int Faults { get; init; }

    public int Changes { get; init; }

    public int Resumptions { get; init; }

    public TimeSpan Waited { get; init; }

    public int Lost { get; init; }

    public int Repeated { get; init; }

    public int TooNew { get; init; }

    public static ChaosFigures operator +(ChaosFigures one, ChaosFigures other) => new()
    {
        Enumerations = one.Enumerations + other.Enumerations,
        Calls = one.Calls + other.Calls,
        Requests = one.Requests + other.Requests,
        Faults = one.Faults + other.Faults,
        Changes = one.Changes + other.Changes,
        Resumptions = one.Resumptions + other.Resumptions,
        Waited = one.Waited + other.Waited,
        Lost = one.Lost + other.Lost,
        Repeated = one.Repeated + other.Repeated,
        TooNew = one.TooNew + other.TooNew,
    };

    public override string ToString() => FormattableString.Invariant(
        $"Chaos: {Enumerations} enumerations of {Calls} calls, {Requests} requests, {Faults} of them spoiled, {Changes} changes of the list, ")
        + FormattableString.Invariant($"{Resumptions} resumptions from a checkpoint, {Waited.TotalMinutes:0} minutes of waiting; ")
        + FormattableString.Invariant($"{Lost} calls lost, {Repeated} repeated, {TooNew} too new.");
}
