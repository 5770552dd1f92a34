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
        AnswerWithAll(document);
        return document;
    }

    // What no operation of the fixtures takes or gives would not be printed.
    private static void AnswerWithAll(JObject document)
    {
        var text = document.ToString();
        var unused = ((JObject)document["components"]!["schemas"]!).Properties().Select(each => each.Name).Where(each => !text.Contains($"schemas/{each}\"", StringComparison.Ordinal));
        var members = unused.Select(each => new JProperty(each, new JObject { ["$ref"] = $"#/components/schemas/{each}" }));
        var content = new JObject { ["application/json"] = new JObject { ["schema"] = new JObject { ["properties"] = new JObject(members) } } };
        document["paths"]!["/others"] = new JObject
        {
            ["get"] = new JObject { ["tags"] = new JArray("Shapes"), ["operationId"] = "get_others", ["responses"] = new JObject { ["200"] = new JObject { ["content"] = content } } },
        };
    }

    private static GeneratedCode Generate(Action<Workshop> change)
    {
        using var workshop = new Workshop();
        change(workshop);
        var run = workshop.Generate();
        Assert.True(run.ExitCode == 0, run.Output);
        return new GeneratedCode(File.ReadAllText(workshop.Output));
    }

    public static void Grow(Workshop workshop)
    {
        workshop.Write(workshop.Document, GrownDocument().ToString());
        var overlay = JObject.Parse(File.ReadAllText(workshop.Overlay));
        ((JArray)overlay["actions"]!).Add(JObject.Parse(ListInOtherWords));
        workshop.Write(workshop.Overlay, overlay.ToString());
    }
}
