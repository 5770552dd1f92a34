using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>All that a contract says to a consumer, as a list of facts.</summary>
internal sealed class Inventory
{
    /// <summary>What the address is called that requests go to.</summary>
    public const string BaseAddress = "base address";

    private readonly JObject _document;
    private readonly SchemaFacts _schemas;
    private readonly Reach _reach;

    private Inventory(JObject document, IReadOnlySet<string> shared, Reach reach)
    {
        _document = document;
        _schemas = new SchemaFacts(new SchemaType(document, shared));
        _reach = reach;
    }

    /// <summary>
    /// The differences between two contracts. A schema that both have is its name; one that only one of them has is what it stands for, so that
    /// to move it is no change.
    /// </summary>
    public static IReadOnlyList<Difference> Compare(JObject before, JObject after)
    {
        var shared = Schemas(before).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        shared.IntersectWith(Schemas(after).Select(each => each.Name));
        var reach = Reach.OfBoth(before, after);
        return Difference.Between(new Inventory(before, shared, reach).Facts(), new Inventory(after, shared, reach).Facts());
    }

    private static IEnumerable<JProperty> Schemas(JObject document) => (document.SelectToken("components.schemas") as JObject)?.Properties() ?? [];

    private List<Fact> Facts() =>
    [
        new(FactKind.Document, "OpenAPI") { Type = $"{_document["openapi"]}" },
        new(FactKind.Document, "version") { Type = $"{_document.SelectToken("info.version")}" },
        .. Texts.Of(_document["info"] as JObject, "the document"),
        .. _document.ObjectsIn("tags").SelectMany(each => Texts.Of(each, $"the tag {each["name"]}")),
        .. Servers(_document, BaseAddress),
        .. Security.Schemes(_document),
        .. OperationFacts.Callbacks(_document, "webhooks", "webhook"),
        .. Operation.Of(_document).SelectMany(each => Servers(each.PathItem, $"{each}: {BaseAddress}")
            .Concat(Servers(each.Node, $"{each}: {BaseAddress}"))
            .Append(Security.Of(_document, each, $"{each}"))
            .Concat(new OperationFacts(_document, _schemas, each).All())),
        .. Schemas(_document).SelectMany(Of),
    ];

    // The first server is where requests go; the others are a choice.
    private static IEnumerable<Fact> Servers(JObject node, string name) => node.ObjectsIn("servers").Select((each, index) => index == 0
        ? new Fact(FactKind.Server, name) { Type = Address(each) }
        : new Fact(FactKind.Server, $"{name[..^BaseAddress.Length]}{each.TextAt("url")}"));

    private static string Address(JObject server) => server.ObjectsAt("variables").Aggregate(
        server.TextAt("url") ?? "", (url, each) => url.Replace($"{{{each.Name}}}", $"{each.Value["default"]}", StringComparison.Ordinal));

    private IEnumerable<Fact> Of(JProperty schema)
    {
        var (isSent, isReceived) = (_reach.Sent.Contains(schema.Name), _reach.Received.Contains(schema.Name));
        return _schemas.Of(new Fact(FactKind.Schema, schema.Name) { IsSent = isSent, IsReceived = isReceived }, schema.Value);
    }
}
