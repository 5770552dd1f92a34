namespace Truedy.Benchmarks;

/// <summary>A piece of work that is timed.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="RunAsync">Does it once.</param>
/// <param name="Count">How many calls it has to come to: whoever comes to another number is not timed.</param>
internal sealed record Body(string Name, Func<Task<Outcome>> RunAsync, long Count)
{
    /// <summary>Work that says by itself what it came to.</summary>
    public static Body Of(string name, long count, Func<Task<long>> runAsync) =>
        new(name, async () => new Outcome(await runAsync().ConfigureAwait(false)), count);

    /// <summary>Work that waits for nothing.</summary>
    public static Body Of(string name, long count, Func<long> run) => new(name, () => Task.FromResult(new Outcome(run())), count);

    /// <summary>Does it once, and checks the answer.</summary>
    /// <exception cref="WrongAnswerException">It came to another number.</exception>
    public async Task<Outcome> RunCheckedAsync()
    {
        var outcome = await RunAsync().ConfigureAwait(false);
        WrongAnswerException.ThrowUnlessEqual(Count, outcome.Count, Name);
        return outcome;
    }
}
