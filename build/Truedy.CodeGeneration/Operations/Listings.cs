using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Finds the operations that list by offset, and names what they get beside their one request: <c>ListAllAsync</c>, <c>ListPageAsync</c>
/// and the options of both, <c>AgentListOptions</c>.
/// </summary>
internal static class Listings
{
    private const int LargestPage = 100;    // What the API gives, where its contract does not say

    public static void Settle(Contract contract)
    {
        var names = contract.Operations.Select(each => $"{each.Tag}.{each.Name}Async").Concat(contract.NamedSchemas.Select(each => each.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            if (operation.Node[Extensions.Listing] is not JValue { Value: false } && Item(contract, operation) is { } item)
                Settle(contract, operation, item, names);
            else
                operation.Node.Remove(Extensions.Listing);
        }
    }

    private static void Settle(Contract contract, Operation operation, string item, HashSet<string> names)
    {
        var verb = Words.Split(operation.Name)[0];
        var rest = operation.Name[verb.Length..];
        var options = $"{Words.Singular(operation.Tag)}{operation.Name}Options";
        var listing = new JObject { ["all"] = $"{verb}All{rest}Async", ["page"] = $"{verb}{rest}PageAsync", ["options"] = options, ["item"] = item };
        foreach (var name in new[] { $"{operation.Tag}.{listing["all"]}", $"{operation.Tag}.{listing["page"]}", options }.Where(each => !names.Add(each)))
        {
            var what = $"The list of {operation} brings '{name}', which another part of the contract is called; give one of them another name";
            contract.Problems.Add(ProblemCode.NamesCollide, operation.Node, $"{what} with {Extensions.Name} or {Extensions.Type} in overlay.json.");
        }

        NameFilters(contract, operation, options);
        listing["most"] = operation.Parameters.First(each => IsPlace(each, "limit")).ObjectAt("schema")!["maximum"] ?? LargestPage;
        operation.Node[Extensions.Listing] = listing;
    }

    // What is required is an argument of the methods; what is not filters, and is a property of the options.
    private static void NameFilters(Contract contract, Operation operation, string options)
    {
        var names = new NameTable(contract.Problems, Extensions.Name);
        foreach (var filter in operation.Parameters.Where(each => !each.FlagAt("required") && !IsPlace(each, "limit") && !IsPlace(each, "offset")))
        {
            var name = Identifier.ForFilter(options, Words.Pascal(filter.TextAt(Extensions.Name)!));
            names.Claim(name, filter.TextAt("name")!, filter[Extensions.Name]!);
            filter[Extensions.Filter] = name;
        }
    }

    /// <summary>The type that an operation lists, where its pages can be found by offset and its items told apart.</summary>
    private static string? Item(Contract contract, Operation operation) =>
        operation.Method == "get" && operation.Parameters.Count(each => IsPlace(each, "limit") || IsPlace(each, "offset")) == 2
        && contract.Follow(operation.Response) is { } envelope && envelope.TextAt(Extensions.Kind) == Envelopes.AroundList
        && Holds(envelope, Envelopes.Meta, Envelopes.MetaSchema) && Holds(envelope, "pagination", "PaginationInfo")
        && Reference.SchemaName(envelope.ObjectAt("properties")!.ObjectAt(Envelopes.Data)!.ObjectAt("items")) is { } name
        && IsKind(contract, name, "id", "Id", "text") && IsKind(contract, name, "created_at", "CreatedAt", "timestamp")
            ? name
            : null;

    private static bool IsPlace(JObject parameter, string name) =>
        parameter.TextAt("in") == "query" && parameter.TextAt("name") == name && parameter.ObjectAt("schema")!.TextAt("type") == "integer";

    private static bool Holds(JObject envelope, string member, string schema) =>
        envelope.ObjectAt("properties")!.ObjectAt(member) is { } found && Reference.SchemaName(found) == schema;

    private static bool IsKind(Contract contract, string type, string member, string name, string kind) =>
        contract.Schemas.ObjectAt(type) is { } schema
        && Inheritance.BasesOf(contract, schema).Prepend(schema).Select(each => each.ObjectAt("properties")?.ObjectAt(member)).OfType<JObject>()
            .Any(each => each.TextAt(Extensions.Kind) == kind && each.TextAt(Extensions.Name) == name);
}
