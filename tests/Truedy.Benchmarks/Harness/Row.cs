namespace Truedy.Benchmarks;

/// <summary>A row of the table.</summary>
/// <param name="Measured">What was measured, and of whom.</param>
/// <param name="Value">The figure itself, with its unit. It is of this machine; the ratios travel.</param>
internal sealed record Row(string Measured, string Value)
{
    /// <summary>How many times better than stock NSwag.</summary>
    public string Stock { get; init; } = "";

    /// <summary>How many times better than System.Text.Json's source generation.</summary>
    public string SourceGenerated { get; init; } = "";

    /// <summary>The quartiles of the first ratio.</summary>
    public string Spread { get; init; } = "";

    /// <summary>How many samples were kept, of how many.</summary>
    public string Samples { get; init; } = "";
}
