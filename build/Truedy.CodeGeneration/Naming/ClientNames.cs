using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives every tag a client: <c>Batch Calls</c> is <c>BatchCallsClient</c>. Tags that C# cannot tell apart share one.</summary>
internal static class ClientNames
{
    public static void Decide(Contract contract)
    {
        var tags = contract.Operations.GroupBy(TagOf, StringComparer.Ordinal).ToList();
        var clients = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags.OrderBy(each => Declared(contract, each.Key)?[Extensions.Name] is null))
        {
            var plain = Declared(contract, tag.Key)?.TextAt(Extensions.Name) ?? Words.Pascal(tag.Key);
            if (!clients.TryGetValue(plain, out var client))
                clients[plain] = client = NameOf(contract, plain, tag);
            foreach (var operation in tag)
                operation.Node["tags"] = new JArray(client);
            Describe(contract, client, tag.Key);
        }
    }

    private static string NameOf(Contract contract, string plain, IGrouping<string, Operation> tag)
    {
        var at = tag.First().Node.ListAt("tags")?.First ?? tag.First().Node;
        var name = Declared(contract, tag.Key)?[Extensions.Name] is { } given
            ? contract.Types.ClaimGiven(plain + "Client", tag.Key, given)
            : contract.Types.Claim(plain + "Client", tag.Key, at, plain + "ApiClient");
        return name[..^"Client".Length];
    }

    private static JObject? Declared(Contract contract, string tag) => contract.Root.ObjectsIn("tags").FirstOrDefault(each => each.TextAt("name") == tag);

    private static string TagOf(Operation operation) =>
        operation.Node.ListAt("tags")?.FirstOrDefault()?.ToString() ?? OperationNames.FixedSegments(operation).FirstOrDefault() ?? "api";

    private static void Describe(Contract contract, string client, string tag)
    {
        contract.Root[Extensions.Clients] ??= new JObject();
        var title = contract.Root.ObjectAt("info")!.TextAt("title");
        contract.Root[Extensions.Clients]![client + "Client"] ??= new JObject
        {
            ["description"] = Declared(contract, tag)?.TextAt("description") ?? $"The `{tag}` operations of the {title}.",
        };
    }
}
