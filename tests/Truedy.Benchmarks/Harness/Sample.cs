namespace Truedy.Benchmarks;

/// <summary>A body, measured once.</summary>
/// <param name="Time">How long one run took.</param>
/// <param name="Cpu">How much processor time one run took in this process.</param>
/// <param name="IsSpoilt">Whether other processes had too much of the machine meanwhile.</param>
internal sealed record Sample(TimeSpan Time, TimeSpan Cpu, bool IsSpoilt);
