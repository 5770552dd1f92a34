namespace Truedy.Sandbox.Tests;

/// <summary>What a chaos run saw.</summary>
internal sealed record ChaosFigures(int Enumerations, int Calls, int Requests, int Faults, int Changes, int Resumptions, TimeSpan Waited, int Lost, int Repeated, int TooNew)
{
    public static ChaosFigures operator +(ChaosFigures one, ChaosFigures other) => new(
        one.Enumerations + other.Enumerations, one.Calls + other.Calls, one.Requests + other.Requests, one.Faults + other.Faults, one.Changes + other.Changes,
        one.Resumptions + other.Resumptions, one.Waited + other.Waited, one.Lost + other.Lost, one.Repeated + other.Repeated, one.TooNew + other.TooNew);

    public override string ToString() => FormattableString.Invariant(
        $"Chaos: {Enumerations} enumerations of {Calls} calls, {Requests} requests, {Faults} of them spoiled, {Changes} changes of the list, {Resumptions} resumptions from a checkpoint, {Waited.TotalMinutes:0} minutes of waiting; {Lost} calls lost, {Repeated} repeated, {TooNew} too new.");
}
