using System.Globalization;

namespace Truedy.Benchmarks;

/// <summary>What came of measuring some bodies in the same rounds: each round has one sample of each.</summary>
internal sealed class Comparison(IReadOnlyDictionary<string, IReadOnlyList<Sample>> samples)
{
    /// <summary>How many times faster the one is than the other: the median of the quotients, round by round.</summary>
    public Spread Faster(string one, string than) => Quotients(one, than, sample => sample.Time);

    /// <summary>How many times less processor time the one takes than the other.</summary>
    public Spread LessCpu(string one, string than) => Quotients(one, than, sample => sample.Cpu);

    /// <summary>How long a run takes.</summary>
    public TimeSpan Time(string name) => Median(name, sample => sample.Time);

    /// <summary>How much processor time a run takes.</summary>
    public TimeSpan Cpu(string name) => Median(name, sample => sample.Cpu);

    /// <summary>Of how many samples of a body how many were kept.</summary>
    public string Kept(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{samples[name].Count(sample => !sample.IsSpoilt)}/{samples[name].Count}");

    /// <summary>A row of the table about one body, against the two that everything is compared with.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="name">The body.</param>
    /// <param name="stock">The body to compare with first; null if there is none.</param>
    /// <param name="sourceGenerated">The body to compare with second; null if there is none.</param>
    public Row Row(string measured, string name, string? stock, string? sourceGenerated)
    {
        var spread = Faster(name, stock ?? sourceGenerated ?? name);
        return new(measured, Figure.Time(Time(name)))
        {
            Stock = stock is null ? "" : spread.Ratio,
            SourceGenerated = sourceGenerated is null ? "" : Faster(name, sourceGenerated).Ratio,
            Spread = spread.Quartiles,
            Samples = Kept(name),
        };
    }

    private TimeSpan Median(string name, Func<Sample, TimeSpan> figure)
    {
        var figures = Spread.Of(samples[name].Where(sample => !sample.IsSpoilt).Select(sample => figure(sample).TotalSeconds));
        return TimeSpan.FromSeconds(figures.Count > 0 ? figures.Median : 0);
    }

    private Spread Quotients(string one, string than, Func<Sample, TimeSpan> figure) => Spread.Of(
        samples[one].Zip(samples[than])
            .Where(pair => !pair.First.IsSpoilt && !pair.Second.IsSpoilt)
            .Select(pair => figure(pair.Second) / figure(pair.First)));
}
