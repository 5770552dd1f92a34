using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Finds the operations that list, and names what they get beside their one request: <c>ListAllAsync</c>, <c>ListPageAsync</c> and the options of
/// both,
/// <c>AgentListOptions</c>.
/// </summary>
internal static class Listings
{
    public static void Find(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            if (operation.Node[Extensions.Listing] is not JValue { Value: false } && Paging.Of(operation) is { } paging && ListedBy.Of(contract, operation, paging) is { } list)
                Describe(contract, operation, paging, list);
            else
                operation.Node.Remove(Extensions.Listing);
        }
    }

    /// <summary>What the contract calls a part of a list: its own word, if the overlay does not give another.</summary>
    public static string Called(Operation operation, string part, string? otherwise = null) =>
        (operation.Node[Extensions.Listing] as JObject)?.TextAt(part) ?? otherwise ?? part;

    private static void Describe(Contract contract, Operation operation, Paging paging, ListedBy list)
    {
        var verb = Words.Split(operation.Name)[0];
        var rest = operation.Name[verb.Length..];
        var options = operation.TypePrefix(operation.Name) + "Options";
        var isByHand = (operation.Node[Extensions.Listing] as JObject)?.FlagAt("by-hand") == true;
        NameArguments(contract, operation, paging, options);
        operation.Node[Extensions.Listing] = new JObject
        {
            ["access"] = isByHand ? "private" : "public virtual",
            ["prefix"] = isByHand ? "__" : "",
            ["all"] = $"{verb}All{rest}Async",
            ["page"] = $"{verb}{rest}PageAsync",
            ["options"] = options,
            ["whole"] = paging.IsWhole,
            ["numbered"] = paging.IsByNumber,
            ["first"] = paging.IsByNumber ? paging.First : 0,
            ["place"] = FreeArgument(operation, paging.IsByNumber ? "page" : "offset"),
            ["most"] = paging.IsWhole ? int.MaxValue : paging.Most,
            ["filter"] = string.Concat(Filters(operation, paging).Select(each => $", ({Literal(each.TextAt("name")!)}, {each.TextAt(Extensions.Argument)})")),
            ["item"] = list.MayBeNull ? list.Item + "?" : list.Item,
            ["key"] = list.Key,
            ["guarantee"] = paging.IsWhole ? "The API gives all of it in one answer, so that it is one request and one page." : list.Guarantee,
            ["order"] = list.IsInOrder ? ", newest first" : "",
            ["items"] = list.Items,
            ["meta"] = list.Meta ?? "null",
            ["pagination"] = list.Pagination ?? "null",
            ["malformed"] = list.Malformed,
            ["response"] = list.RawResponse,
        };
    }

    // What is required is an argument of the methods; what is not filters, and is a property of the options.
    private static void NameArguments(Contract contract, Operation operation, Paging paging, string options)
    {
        var names = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInList(options, name) ? "a member of the options of every list" : null);
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.TextAt(Extensions.Name)!;
            if (parameter == paging.Size)
            {
                parameter[Extensions.Argument] = paging.Least > 1 ? $"Math.Max(__limit, {paging.Least})" : "__limit";
            }
            else if (parameter == paging.Place)
            {
                parameter[Extensions.Argument] = paging.IsByNumber ? $"__offset / __limit + {paging.First}" : "__offset";
            }
            else if (!QueryRecords.IsOptional(parameter))
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

    private static IEnumerable<JObject> Filters(Operation operation, Paging paging) =>
        operation.Parameters.Where(each => each != paging.Size && each != paging.Place).OrderBy(each => each.TextAt("name"), StringComparer.Ordinal);

    private static string FreeArgument(Operation operation, string name) =>
        FreeName.Of([name, name + "Number"], free => operation.Parameters.All(each => each.TextAt(Extensions.Name) != free));

    private static string Literal(string text) => Newtonsoft.Json.JsonConvert.ToString(text);
}
