using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Whatever stands in a contract, the generator takes it or says what is wrong with it.</summary>
public sealed class RobustnessSpecs : IDisposable
{
    private static readonly JToken[] Anything =
        [JValue.CreateNull(), "text", 7, true, new JArray(), new JObject(), new JArray(1, "two", new JObject()), new JObject { ["$ref"] = 1 }];

    /// <summary>Every seventh place is tried, and every single one in the gate.</summary>
    private static readonly int Step = Environment.GetEnvironmentVariable("TRUEDY_EVERY_PLACE") is null ? 7 : 1;

    private readonly Workshop _workshop = new();

    [Fact]
    public void Anything_may_stand_at_any_place()
    {
        _workshop.Write(_workshop.Overlay, "{}");
        var contract = Contracts.GrownDocument();
        foreach (var example in contract.Descendants().OfType<JProperty>().Where(each => each.Name == "example").ToList())
            example.Remove(); // Data, into which no rule looks
        var places = contract.Descendants().Where(each => each is not JProperty).Select(each => each.Path).ToList();
        Assert.All(places.Index().Where(place => place.Index % Step == 0), place =>
        {
            var wrong = (JObject)contract.DeepClone();
            wrong.SelectToken(place.Item)!.Replace(Anything[place.Index % Anything.Length].DeepClone());
            var run = _workshop.Write(_workshop.Document, wrong.ToString()).Prepare();
            Assert.All(run.Lines, line => Assert.StartsWith(_workshop.Document + "(", line, StringComparison.Ordinal));
        });
    }

    public void Dispose() => _workshop.Dispose();
}
