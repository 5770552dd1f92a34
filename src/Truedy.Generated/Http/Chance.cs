namespace Truedy.Generated.Internal;

/// <summary>The jitter of one client. Thread-safe.</summary>
internal sealed class Chance
{
    private readonly Random _random = new();

    /// <summary>From 0 to 1.</summary>
    public double Next()
    {
        lock (_random)
            return _random.NextDouble();
    }
}
