using System.Globalization;
using Xunit.Abstractions;

namespace Truedy.Sandbox.Tests;

/// <summary>Enumerations over real sockets while the list moves and the API fails; waits take no time, since client and
/// sandbox share a virtual clock.</summary>
public class ChaosSpecs(ITestOutputHelper output)
{
    private const int Lanes = 4;

    /// <summary>How many enumerations there are in all; a thousand in the gate.</summary>
    private static readonly int Enumerations =
        int.TryParse(Environment.GetEnvironmentVariable("TRUEDY_CHAOS"), CultureInfo.InvariantCulture, out var count) ? count : 60;

    [Fact]
    public async Task No_call_is_lost_or_repeated_and_no_enumeration_hangs()
    {
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(seed => Task.Run(() => ChaosLane.RunAsync(seed, Enumerations / Lanes)))).WaitAsync(TimeSpan.FromMinutes(10));
        var figures = lanes.Aggregate((sum, lane) => sum + lane);
        output.WriteLine(figures.ToString());
        Assert.Equal((0, 0, 0), (figures.Lost, figures.Repeated, figures.TooNew));
        Assert.True(figures.Faults > figures.Enumerations, "The run was too calm to prove anything.");
    }
}
