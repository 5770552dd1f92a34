using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives clients and operations their C# names: <c>get_call_recording</c> under the tag Calls is <c>GetRecordingAsync</c>.</summary>
internal static class ClientNames
{
    public static void Settle(Contract contract)
    {
        var clients = new NameTable(contract.Problems, $"{Extensions.Name} beside the tag's description");
        var title = contract.Root.ObjectAt("info")?.TextAt("title") ?? "API";
        foreach (var tag in contract.Operations.GroupBy(TagOf, StringComparer.Ordinal))
        {
            var declared = contract.Root.ObjectsIn("tags").FirstOrDefault(each => each.TextAt("name") == tag.Key);
            var client = declared?.TextAt(Extensions.Name) ?? Words.Pascal(tag.Key);
            clients.Claim(client, tag.Key, tag.First().Node.ListAt("tags")?.First ?? tag.First().Node);
            NameOperations(contract, client, [.. tag]);
            Describe(contract, client, declared?.TextAt("description") ?? $"The `{tag.Key}` operations of the {title}.");
        }
    }

    private static void NameOperations(Contract contract, string client, List<Operation> operations)
    {
        var names = new NameTable(contract.Problems, Extensions.Name);
        var shortNames = operations.ToLookup(each => ShortName(each, client), StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var name = operation.Node.TextAt(Extensions.Name)
                ?? (ShortName(operation, client) is { Length: > 0 } only && shortNames[only].Count() == 1 ? only : Words.Pascal(IdOf(operation)));
            names.Claim(name, IdOf(operation), operation.Node[Extensions.Name] ?? operation.Node["operationId"] ?? operation.Node);
            operation.Node[Extensions.Name] = name;
            operation.Node["operationId"] = $"{client}_{name}";
            operation.Node["tags"] = new JArray(client);
        }
    }

    // The client says already what it is about.
    private static string ShortName(Operation operation, string client)
    {
        var said = Words.Split(client).SelectMany(each => new[] { each, Words.Singular(each) }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words.Pascal(Words.Split(IdOf(operation)).Where(each => !said.Contains(each)));
    }

    private static string TagOf(Operation operation) =>
        operation.Node.ListAt("tags")?.FirstOrDefault()?.ToString() ?? FixedSegments(operation).FirstOrDefault() ?? "api";

    private static string IdOf(Operation operation) =>
        operation.Node.TextAt("operationId") ?? $"{Verb(operation)}_{string.Join('_', FixedSegments(operation))}";

    private static IEnumerable<string> FixedSegments(Operation operation) =>
        operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(each => !each.Contains('{'));

    private static string Verb(Operation operation) => operation.Method switch
    {
        "get" when AnswersWithList(operation) => "list",
        "post" => "create",
        "put" => "replace",
        "patch" => "update",
        _ => operation.Method,
    };

    private static bool AnswersWithList(Operation operation) =>
        (operation.Response?.ObjectAt("properties")?.ObjectAt("data") ?? operation.Response)?.TextAt("type") == "array";

    private static void Describe(Contract contract, string client, string description)
    {
        contract.Root[Extensions.Clients] ??= new JObject();
        contract.Root[Extensions.Clients]![client + "Client"] = new JObject { ["description"] = description };
    }
}
