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

    /// <summary>
    /// The differences between two contracts. A schema that both have is its name; one that only one of them has is what it stands for, so that
    /// to move it is no change.
    /// </summary>
    public static IReadOnlyList<Difference> Compare(JObject before, JObject after)
    {
        var shared = Schemas(before).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        shared.IntersectWith(Schemas(after).Select(each => each.Name));
        return Difference.Between(new Inventory(before, shared).Facts(), new Inventory(after, shared).Facts());
    }

    private static IEnumerable<JProperty> Schemas(JObject document) => (document.SelectToken("components.schemas") as JObject)?.Properties() ?? [];

    private List<Fact> Facts() =>
    [
        new(FactKind.Document, "OpenAPI") { Type = $"{_document["openapi"]}" },
        new(FactKind.Document, "version") { Type = $"{_document.SelectToken("info.version")}" },
        .. Texts.Of(_document["info"] as JObject, "the document"),
        .. _document.ObjectsIn("tags").SelectMany(each => Texts.Of(each, $"the tag {each["name"]}")),
        .. _document.ObjectsIn("servers").Select(each => new Fact(FactKind.Server, each.TextAt("url") ?? "")),
        .. (_document.ObjectAt("components") ?? []).ObjectsAt("securitySchemes").Select(Of),
        .. Operation.Of(_document).SelectMany(Of),
        .. Schemas(_document).SelectMany(Of),
    ];

    private static Fact Of((string Name, JObject Value) security) =>
        new(FactKind.Security, security.Name) { Type = $"{security.Value["type"]} {security.Value["scheme"] ?? security.Value["in"]}".Trim() };

    private IEnumerable<Fact> Of(JProperty schema) =>
        _schemas.Of(new Fact(FactKind.Schema, schema.Name) { IsSent = _sent.Contains(schema.Name) }, schema.Value);

    private IEnumerable<Fact> Of(Operation operation)
    {
        var (name, node) = (operation.ToString(), operation.Node);
        return
        [
            new(FactKind.Operation, name) { Type = node.TextAt("operationId") ?? "", IsDeprecated = node.FlagAt("deprecated") },
            .. Texts.Of(node, name),
            .. Parameters(operation, name),
            .. Body(operation, name),
            .. Answers(operation, name),
        ];
    }

    private IEnumerable<Fact> Parameters(Operation operation, string name) =>
        from parameter in operation.Node.ObjectsIn("parameters").Concat(operation.PathItem.ObjectsIn("parameters"))
            .Select(each => _types.Follow(each).Schema!)
            .DistinctBy(each => $"{each["in"]} {each["name"]}") // An operation's own comes before that of its path
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
    private static JToken? Schema(JObject? node) =>
        node?["schema"] ?? (node?["content"] as JObject)?.PropertyValues().OfType<JObject>().FirstOrDefault()?["schema"];
}
