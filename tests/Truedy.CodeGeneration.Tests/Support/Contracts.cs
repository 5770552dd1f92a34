using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>What becomes of the contract as it was first published, and of that contract grown by all of <c>Fixtures/Growth</c>.</summary>
internal static class Contracts
{
    private static readonly Lazy<GeneratedCode> LazySeed = new(() => Generate(_ => { }));
    private static readonly Lazy<GeneratedCode> LazyGrown = new(() => Generate(Grow));

    // All that a list needs of which a rule cannot tell that it is one.
    private const string ListInOtherWords =
        """{ "target": "$.paths['/recordings'].get", "update": { "x-csharp-listing": { "limit": "count", "offset": "start", "data": "found" } } }""";

    public static GeneratedCode Seed => LazySeed.Value;

    public static GeneratedCode Grown => LazyGrown.Value;

    public static JObject GrownDocument()
    {
        var document = JObject.Parse(File.ReadAllText(Repository.Seed("openapi.json")));
        foreach (var growth in Directory.EnumerateFiles(Repository.Fixture("Growth")).Order(StringComparer.Ordinal))
            document.Merge(JObject.Parse(File.ReadAllText(growth)));
        return document;
    }

    private static GeneratedCode Generate(Action<Workshop> change)
    {
        using var workshop = new Workshop();
        change(workshop);
        var run = workshop.Generate();
        Assert.True(run.ExitCode == 0, run.Output);
        return new GeneratedCode(File.ReadAllText(workshop.Output));
    }

    private static void Grow(Workshop workshop)
    {
        workshop.Write(workshop.Document, GrownDocument().ToString());
        var overlay = JObject.Parse(File.ReadAllText(workshop.Overlay));
        ((JArray)overlay["actions"]!).Add(JObject.Parse(ListInOtherWords));
        workshop.Write(workshop.Overlay, overlay.ToString());
    }
}
