using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Truedy.Generated.Internal;

/// <summary>The activity source and the meter of the library, both <c>Truedy.Generated</c>, and what they measure.</summary>
internal static class Telemetry
{
    public const string Name = "Truedy.Generated";

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);

    public static readonly ActivitySource Activities = new(Name, Version);
    public static readonly Meter Meter = new(Name, Version);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "truedy.client.operation.duration", "s", "How long requests took in all, with their retries and waits.");

    public static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "truedy.client.attempts", "{attempt}", "Exchanges with the API, by how they ended.");

    public static readonly Histogram<double> Waits = Meter.CreateHistogram<double>(
        "truedy.client.wait.duration", "s", "Waits between attempts and for the rate limit.");

    public static readonly Counter<long> Items = Meter.CreateCounter<long>("truedy.client.items", "{item}", "Items of lists.");

    public static readonly Counter<long> Reanchors = Meter.CreateCounter<long>(
        "truedy.client.reanchors", "{reanchor}", "How often lists went back, since items had moved while they were read.");

    public static readonly Counter<long> MalformedItems = Meter.CreateCounter<long>(
        "truedy.client.malformed_items", "{item}", "Items of lists that could not be read.");
}
