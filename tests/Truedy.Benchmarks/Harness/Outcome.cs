namespace Truedy.Benchmarks;

/// <summary>What a run of a <see cref="Body"/> came to.</summary>
/// <param name="Count">How many calls it saw.</param>
/// <param name="Took">How long it took, if that is not from its start to its end, as where another process measures itself.</param>
internal readonly record struct Outcome(long Count, TimeSpan? Took = null);
