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
        foreach (var operation in contract.Operations)
        {
            if (operation.Node[Extensions.Listing] is not JValue { Value: false } && ListOf(contract, operation) is { } list)
                Settle(contract, operation, list);
            else
                operation.Node.Remove(Extensions.Listing);
        }
    }

    /// <summary>What the contract calls a part of a list, where the overlay does not say that it calls it otherwise.</summary>
    public static string Called(Operation operation, string part) => (operation.Node[Extensions.Listing] as JObject)?.TextAt(part) ?? part;

    /// <summary>The answer of an operation and the type that it lists, where its pages can be found by offset and its items told apart.</summary>
    private static (JObject Envelope, string Item)? ListOf(Contract contract, Operation operation) =>
        operation.Method == "get" && Parameter(operation, "limit") is not null && Parameter(operation, "offset") is not null
        && contract.Follow(operation.Response) is { } envelope && envelope.TextAt(Extensions.Kind) == Envelopes.AroundList
        && MayHold(envelope, Envelopes.Meta, Envelopes.MetaSchema) && MayHold(envelope, "pagination", "PaginationInfo")
        && Reference.SchemaName(envelope.ObjectAt("properties")!.ObjectAt(Called(operation, Envelopes.Data))!.ObjectAt("items")) is { } name
        && Has(contract, name, "id", "Id", "text") && Has(contract, name, "created_at", "CreatedAt", "timestamp")
            ? (envelope, name)
            : null;

    private static void Settle(Contract contract, Operation operation, (JObject Envelope, string Item) list)
    {
        var verb = Words.Split(operation.Name)[0];
        var rest = operation.Name[verb.Length..];
        var options = operation.TypePrefix(operation.Name) + "Options";
        var listing = new JObject
        {
            ["all"] = $"{verb}All{rest}Async",
            ["page"] = $"{verb}{rest}PageAsync",
            ["options"] = options,
            ["most"] = Parameter(operation, "limit")!.ObjectAt("schema")!["maximum"] ?? LargestPage,
            ["item"] = list.Item,
            ["items"] = MemberOf(list.Envelope, Called(operation, Envelopes.Data)),
            ["meta"] = MemberOf(list.Envelope, Envelopes.Meta),
            ["pagination"] = MemberOf(list.Envelope, "pagination"),
        };
        NameArguments(contract, operation, options);
        operation.Node[Extensions.Listing] = listing;
    }

    // What is required is an argument of the methods; what is not filters, and is a property of the options.
    private static void NameArguments(Contract contract, Operation operation, string options)
    {
        var names = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInList(options, name) ? "a member of the options of every list" : null);
        var (limit, offset) = (Parameter(operation, "limit"), Parameter(operation, "offset"));
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.TextAt(Extensions.Name)!;
            if (parameter == limit || parameter == offset)
            {
                parameter[Extensions.Argument] = parameter == limit ? "limit" : "offset";
            }
            else if (parameter.FlagAt("required"))
            {
                parameter[Extensions.Argument] = name;
            }
            else
            {
                var filter = names.Claim(name, parameter.TextAt("name")!, parameter["name"]!, name + "Filter");
                parameter[Extensions.Filter] = filter;
                parameter[Extensions.Argument] = $"options.{filter}";
            }
        }
    }

    private static JObject? Parameter(Operation operation, string part) => operation.Parameters.FirstOrDefault(each =>
        each.TextAt("in") == "query" && each.TextAt("name") == Called(operation, part) && each.ObjectAt("schema")!.TextAt("type") == "integer");

    private static string? MemberOf(JObject envelope, string name) => envelope.ObjectAt("properties")!.ObjectAt(name)?.TextAt(Extensions.Name);

    private static bool MayHold(JObject envelope, string member, string schema) =>
        envelope.ObjectAt("properties")!.ObjectAt(member) is not { } found || Reference.SchemaName(found) == schema;

    private static bool Has(Contract contract, string type, string member, string name, string kind) =>
        contract.Schemas.ObjectAt(type) is { } schema
        && Inheritance.BasesOf(contract, schema).Prepend(schema).Select(each => each.ObjectAt("properties")?.ObjectAt(member)).OfType<JObject>()
            .Any(each => each.TextAt(Extensions.Kind) == kind && each.TextAt(Extensions.Name) == name);
}
