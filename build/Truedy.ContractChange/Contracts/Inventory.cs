using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>All that a contract says to a consumer, as a list of facts.</summary>
internal sealed class Inventory
{
    private readonly JObject _document;
    private readonly SchemaType _types;
    private readonly SchemaFacts _schemas;
    private readonly HashSet<string> _sent;

    private Inventory(JObject document, IReadOnlySet<string> shared)
    {
        _document = document;
        _types = new SchemaType(document, shared);
        _schemas = new SchemaFacts(_types);
        _sent = SentSchemas.In(document);
    }

    /// <summary>The differences between two contracts. A schema that both have is its name; where only one has it, it is what it stands for: to move it is no change.</summary>
    public static IReadOnlyList<Difference> Compare(JObject before, JObject after)
    {
        var shared = Schemas(before).Select(each => each.Name).Intersect(Schemas(after).Select(each => each.Name)).ToHashSet(StringComparer.Ordinal);
        return Difference.Between(new Inventory(before, shared).Facts(), new Inventory(after, shared).Facts());
    }

    private static IEnumerable<JProperty> Schemas(JObject document) => (document.SelectToken("components.schemas") as JObject)?.Properties() ?? [];

    private List<Fact> Facts() =>
    [
        new(FactKind.Document, "OpenAPI") { Type = $"{_document["openapi"]}" },
        new(FactKind.Document, "version") { Type = $"{_document.SelectToken("info.version")}" },
        .. Texts.Of(_document["info"] as JObject, "the document"),
        .. _document.ObjectsIn("servers").Select(each => new Fact(FactKind.Server, each.TextAt("url") ?? "")),
        .. (_document.ObjectAt("components") ?? []).ObjectsAt("securitySchemes").Select(each => new Fact(FactKind.Security, each.Name)
        {
            Type = $"{each.Value["type"]} {each.Value["scheme"] ?? each.Value["in"]}".Trim(),
        }),
        .. Operation.Of(_document).SelectMany(Of),
        .. Schemas(_document).SelectMany(each => _schemas.Of(new Fact(FactKind.Schema, each.Name) { IsSent = _sent.Contains(each.Name) }, each.Value)),
    ];

    private IEnumerable<Fact> Of(Operation operation)
    {
        var name = operation.ToString();
        yield return new Fact(FactKind.Operation, name) { Type = operation.Node.TextAt("operationId") ?? "", IsDeprecated = operation.Node.FlagAt("deprecated") };
        foreach (var fact in (IEnumerable<Fact>)[.. Texts.Of(operation.Node, name), .. Parameters(operation, name), .. Body(operation, name), .. Answers(operation, name)])
            yield return fact;
    }

    private IEnumerable<Fact> Parameters(Operation operation, string name) =>
        from parameter in operation.Node.ObjectsIn("parameters").Concat(operation.PathItem.ObjectsIn("parameters")).Select(each => _types.Follow(each).Schema!)
        let place = new Fact(FactKind.Parameter, $"{name}: {parameter["in"]} {parameter["name"]}", name)
        {
            IsRequired = parameter.FlagAt("required"),
            IsDeprecated = parameter.FlagAt("deprecated"),
            IsSent = true,
        }
        from fact in Texts.Of(parameter, place.Name).Concat(_schemas.Of(place, Schema(parameter)))
        select fact;

    private IEnumerable<Fact> Body(Operation operation, string name) => _types.Follow(operation.Node["requestBody"]).Schema is { } body
        ? _schemas.Of(new Fact(FactKind.Body, $"{name}: body", name) { IsRequired = body.FlagAt("required"), IsSent = true }, Schema(body))
        : [];

    private IEnumerable<Fact> Answers(Operation operation, string name) =>
        from answer in operation.Node.ObjectsAt("responses")
        from fact in _schemas.Of(new Fact(FactKind.Answer, $"{name}: {answer.Name}", name), Schema(_types.Follow(answer.Value).Schema))
        select fact;

    // A parameter has its schema beside it or, like a body, in its content.
    private static JToken? Schema(JObject? node) => node?["schema"] ?? (node?["content"] as JObject)?.PropertyValues().OfType<JObject>().FirstOrDefault()?["schema"];
}
