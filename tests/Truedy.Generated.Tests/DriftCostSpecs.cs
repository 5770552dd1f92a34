namespace Truedy.Generated.Tests;

/// <summary>Alone, since a listener that another test has would make every client look.</summary>
[CollectionDefinition(nameof(DriftCostSpecs), DisableParallelization = true)]
[Collection(nameof(DriftCostSpecs))]
public class DriftCostSpecs
{
    private const int Calls = 1_000;

    [Fact]
    public async Task Where_nobody_watches_nothing_is_looked_for()
    {
        var body = $$"""{"data":[{{string.Join(",", Enumerable.Repeat("""{"id":"a"}""", Calls))}}]}""";
        using var watching = new AtOnce(() => StubApi.Response(body)).Client(options => options.OnDrift = _ => { });
        using var plain = new AtOnce(() => StubApi.Response(body)).Client();
        await Task.WhenAll(AtOnce.List(watching).Request, AtOnce.List(plain).Request);  // what is made once, is made
        var (watched, unwatched) = (AtOnce.List(watching).Bytes, AtOnce.List(plain).Bytes);
        Assert.InRange(watched - unwatched, 40 * Calls, long.MaxValue);     // which members have come, for each call
    }
}
