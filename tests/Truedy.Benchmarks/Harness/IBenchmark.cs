namespace Truedy.Benchmarks;

/// <summary>Some rows of the table that are measured together.</summary>
internal interface IBenchmark
{
    /// <summary>What a person types to have these rows alone.</summary>
    string Name { get; }

    /// <summary>Runs each body once, on little data and without waiting.</summary>
    /// <exception cref="WrongAnswerException">A body did not do what it is measured for.</exception>
    Task CheckAsync();

    /// <summary>Measures.</summary>
    Task<IReadOnlyList<Row>> MeasureAsync(Rounds rounds);
}
