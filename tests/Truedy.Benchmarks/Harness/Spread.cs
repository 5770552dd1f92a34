using System.Globalization;

namespace Truedy.Benchmarks;

/// <summary>The median of some figures, and the quartiles around it.</summary>
internal sealed record Spread(double Lower, double Median, double Upper, int Count)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted.Length);
    }

    /// <summary>The median, as a ratio; a dash if all samples were dropped.</summary>
    public string Ratio => Text(Median);

    public string Quartiles => Count == 0 ? "–" : $"{Text(Lower)}–{Text(Upper)}";

    // Between the two nearest, as most programs have it.
    private static double At(double[] sorted, double part)
    {
        if (sorted.Length == 0)
            return double.NaN;
        var place = part * (sorted.Length - 1);
        var (below, above) = (sorted[(int)place], sorted[(int)Math.Ceiling(place)]);
        return below + ((above - below) * (place - (int)place));
    }

    private static string Text(double ratio) => double.IsNaN(ratio) ? "–" : ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
