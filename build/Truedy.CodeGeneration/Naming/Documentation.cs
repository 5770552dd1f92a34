using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Turns the contract's descriptions into XML comments, and writes one where there is none.</summary>
internal static class Documentation
{
    public static void Write(Contract contract)
    {
        foreach (var (node, otherwise) in Described(contract).ToList())
            node["description"] = XmlText.From(Said(node, "description") ?? otherwise);
        foreach (var operation in contract.Operations)
            Summarise(operation);
    }

    private static IEnumerable<(JObject Node, string Otherwise)> Described(Contract contract)
    {
        foreach (var (name, client) in contract.Root.ObjectsAt(Extensions.Clients))
            yield return (client, $"The operations of `{name}`.");
        foreach (var operation in contract.Operations)
        {
            foreach (var parameter in operation.Parameters)
                yield return (parameter, $"The parameter `{parameter.TextAt("name")}`, which the contract does not describe.");
            if (operation.Node.ObjectAt("requestBody") is { } body)
                yield return (body, "What to send.");
            foreach (var (_, answer) in operation.Node.ObjectsAt("responses"))
                yield return (answer, "The answer.");
        }

        foreach (var (type, schema) in contract.NamedSchemas)
        {
            yield return (schema, $"The schema `{type}`, which the contract does not describe.");
            foreach (var (name, member) in schema.ObjectsAt("properties"))
                yield return (member, Said(contract.Follow(member)!, "description") ?? $"The member `{name}`, which the contract does not describe.");
        }
    }

    private static void Summarise(Operation operation)
    {
        var description = Said(operation.Node, "description");
        var summary = Said(operation.Node, "summary") ?? description ?? $"`{operation}`";
        operation.Node["summary"] = XmlText.From(summary);
        operation.Node["description"] = description is null || description == summary ? "" : XmlText.From(description);
    }

    private static string? Said(JObject node, string where) => node.TextAt(where) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
