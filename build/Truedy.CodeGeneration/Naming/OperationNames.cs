using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>Gives operations their C# names: <c>get_call_recording</c> under the tag Calls is <c>GetRecordingAsync</c>.</summary>
internal static partial class OperationNames
{
    public static void Decide(Contract contract)
    {
        foreach (var client in contract.Operations.GroupBy(each => each.Tag, StringComparer.Ordinal))
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Dispose" };
            foreach (var operation in client.OrderBy(each => each.Node[Extensions.Name] is null))
            {
                var name = NameOf(contract, operation, taken);
                taken.UnionWith(MethodsOf(operation, name));
                foreach (var type in TypesOf(operation, name))
                    contract.Types.Keep(type, $"kept for {operation}");
                operation.Node["operationId"] = $"{operation.Tag}_{name}";
                operation.Node[Extensions.Name] = name;
            }
        }
    }

    private static string NameOf(Contract contract, Operation operation, HashSet<string> taken)
    {
        var names = new NameScope(contract, Extensions.Name, name =>
            MethodsOf(operation, name).FirstOrDefault(taken.Contains) is { } method ? $"what another method of the client is called, '{method}Async'"
            : TypesOf(operation, name).FirstOrDefault(each => !contract.Types.IsFree(each)) is { } type ? $"what another client needs for '{type}'"
            : null);
        var (id, suffix) = (IdOf(operation), operation.Node.TextAt(Extensions.Suffix) ?? "");
        if (operation.Node.TextAt(Extensions.Name) is { } given)
            return names.ClaimGiven(given + suffix, id, operation.Node[Extensions.Name]!);
        var plain = ShortName(operation, id) is { Length: > 0 } brief ? brief : Words.Pascal(id);
        return names.Claim(
            plain + suffix, id, operation.Node["operationId"] ?? operation.Node, Words.Pascal(id) + suffix, Words.Pascal(WithPath(operation)) + suffix);
    }

    // What a GET has beside it once it lists, whether it does or not, so that nothing is renamed then.
    private static string[] MethodsOf(Operation operation, string name) =>
        operation.Method == "get" && Words.Split(name) is [var verb, ..] && name.StartsWith(verb, StringComparison.Ordinal)
            ? [name, $"{verb}All{name[verb.Length..]}", $"{name}Page"]
            : [name];

    private static string[] TypesOf(Operation operation, string name) =>
        operation.Method == "get" ? [operation.TypePrefix(name) + "Query", operation.TypePrefix(name) + "Options"] : [operation.TypePrefix(name) + "Query"];

    // The client says already what it is about.
    private static string ShortName(Operation operation, string id)
    {
        var said = Words.Split(operation.Tag).SelectMany(each => new[] { each, Words.Singular(each) }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words.Pascal(Words.Split(id).Where(each => !said.Contains(each)));
    }

    public static IEnumerable<string> FixedSegments(Operation operation) =>
        PathOf(operation).Split('/', StringSplitOptions.RemoveEmptyEntries).Where(each => !each.Contains('{'));

    // FastAPI makes an id of the function, the path and the method; who calls it wants the function.
    private static string IdOf(Operation operation)
    {
        if (operation.Node.TextAt("operationId") is not { Length: > 0 } id)
            return $"{Verb(operation)}_{string.Join('_', FixedSegments(operation))}";
        var address = $"{NoWord().Replace(PathOf(operation), "_")}_{operation.Method}";
        return id.Length > address.Length && id.EndsWith(address, StringComparison.Ordinal) ? id[..^address.Length] : id;
    }

    // What tells a stream from the operation that it is made of says nothing.
    private static string PathOf(Operation operation) => operation.Node.ContainsKey(Extensions.Suffix) ? operation.Path.Split('#')[0] : operation.Path;

    private static string WithPath(Operation operation) =>
        $"{Verb(operation)}_{string.Join('_', PathOf(operation).Split('/').Select(each => each.Replace("{", "by_", StringComparison.Ordinal)))}";

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

    [GeneratedRegex(@"\W")]
    private static partial Regex NoWord();
}
