using System.Globalization;

namespace Truedy.Benchmarks;

/// <summary>Writes figures with their units.</summary>
internal static class Figure
{
    /// <summary>A time, in the unit that makes it short; a dash for none.</summary>
    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        0 => "–",
        < 0.001 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.#} µs"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.##} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s"),
    };

    /// <summary>Memory, in millions of bytes.</summary>
    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:0.00} MB");

    /// <summary>A number with a comma for thousands.</summary>
    public static string Number(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A quotient with two digits behind the point.</summary>
    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
