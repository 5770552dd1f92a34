using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>The document while it is prepared.</summary>
internal sealed class Contract
{
    public Contract(JObject root)
    {
        Root = root;
        Types = new NameScope(this, Extensions.Type, TakenTypes.What);
        if (root.ObjectAt("components") is null)
            root["components"] = new JObject();
        if (root.ObjectAt("components")!.ObjectAt("schemas") is null)
            root["components"]!["schemas"] = new JObject();
    }

    public JObject Root { get; }

    public BuildErrors Errors { get; } = new();

    public BuildMessages Messages { get; } = new();

    /// <summary>The names of the public types.</summary>
    public NameScope Types { get; }

    /// <summary>The schemas that have a name.</summary>
    public JObject Schemas => (JObject)Root["components"]!["schemas"]!;

    public IReadOnlyList<(string Name, JObject Schema)> NamedSchemas => [.. ((JObject)Root["components"]!).ObjectsAt("schemas")];

    public IReadOnlyList<Operation> Operations => [.. Operation.Of(Root)];

    /// <summary>Reports what no template can print.</summary>
    public void CannotPrint(JToken at, string what) => Errors.Add(BuildErrorCode.CannotBePrinted, at, $"The templates cannot print {what}.");

    /// <summary>Follows references until something stands there.</summary>
    public JObject? Follow(JObject? schema)
    {
        for (var steps = 0; steps < 100 && Reference.SchemaName(schema) is { } name; steps++)
            schema = Schemas.ObjectAt(name);
        return schema;
    }
}
