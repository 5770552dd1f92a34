using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Gives parameters their C# names, and those that are required their order: the path's, then by name, then the body, so that an order that changes
/// in the contract swaps no arguments. What is optional is a property of the operation's record.
/// </summary>
internal static class ParameterNames
{
    private const string Body = "body";

    public static void Settle(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            var arguments = new NameTable(contract.Problems, Extensions.Name);
            var properties = new NameTable(contract.Problems, Extensions.Name);
            if (operation.Node.ObjectAt("requestBody") is { } body)
            {
                arguments.Claim(Body, Body, body);
                body["x-name"] = Body;
            }

            foreach (var parameter in operation.Parameters)
            {
                var isOptional = QueryRecords.IsOptional(parameter);
                var name = isOptional ? Identifier.ForQuery(QueryRecords.TypeOf(operation), PropertyOf(parameter)) : NameOf(parameter);
                (isOptional ? properties : arguments).Claim(name, parameter.TextAt("name")!, parameter[Extensions.Name] ?? parameter["name"]!);
                parameter[Extensions.Name] = name;
            }

            foreach (var (parameter, position) in Ordered(operation).Select((each, index) => (each, index + 1)))
                parameter[Extensions.Position] = position;
        }
    }

    public static string NameOf(JObject parameter) => parameter.TextAt(Extensions.Name) ?? Identifier.ForParameter(Words.Camel(PlainName(parameter)));

    private static string PropertyOf(JObject parameter) =>
        parameter.TextAt(Extensions.Name) is { Length: > 0 } given ? char.ToUpperInvariant(given[0]) + given[1..] : Words.Pascal(PlainName(parameter));

    private static string PlainName(JObject parameter)
    {
        var name = parameter.TextAt("name")!;
        return parameter.TextAt("in") == "header" && name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
    }

    private static IEnumerable<JObject> Ordered(Operation operation)
    {
        var (optional, required) = (operation.Parameters.Where(QueryRecords.IsOptional), operation.Parameters.Where(each => !QueryRecords.IsOptional(each)));
        return required
            .OrderBy(each => each.TextAt("in") == "path" ? operation.Path.IndexOf($"{{{each.TextAt("name")}}}", StringComparison.Ordinal) : int.MaxValue)
            .ThenBy(each => each.TextAt("name"), StringComparer.Ordinal)
            .Append(operation.Node.ObjectAt("requestBody")).OfType<JObject>()
            .Concat(optional);
    }
}
