using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Gives parameters their C# names, and those that are required their order: the path's, then by name, then the body, so that an order that changes
/// in the contract swaps no arguments. What is optional is a property of the operation's record.
/// </summary>
internal static class ParameterNames
{
    private const string Body = "body";

    public static void Decide(Contract contract)
    {
        var around = contract.Operations.SelectMany(each => each.Parameters).Select(each => each.TextAt("name")!).ToList();
        foreach (var operation in contract.Operations)
        {
            var record = QueryRecords.TypeOf(operation);
            var arguments = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInMethod(name) ? "a parameter of every method" : null);
            var properties = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInRecord(record, name) ? "a member of every record" : null);
            if (operation.Node.ObjectAt("requestBody") is { } body)
                body["x-name"] = arguments.Claim(Body, Body, body, Body);
            foreach (var parameter in operation.Parameters.Where(each => each.ContainsKey(Extensions.Name)))
                parameter[Extensions.Name] = GivenName(QueryRecords.IsOptional(parameter) ? properties : arguments, parameter);
            foreach (var parameter in PathFirst(Spelling.UsualFirst(around, operation.Parameters, each => each.TextAt("name")!).Where(each => !each.ContainsKey(Extensions.Name))))
                parameter[Extensions.Name] = NameOf(QueryRecords.IsOptional(parameter) ? properties : arguments, parameter);
            foreach (var parameter in operation.Parameters)
                parameter[Extensions.Name] = Identifier.Escaped(parameter.TextAt(Extensions.Name)!);
            foreach (var (parameter, position) in Ordered(operation).Select((each, index) => (each, index + 1)))
                parameter[Extensions.Position] = position;
        }
    }

    private static string GivenName(NameScope names, JObject parameter)
    {
        var name = Cased(parameter, parameter.TextAt(Extensions.Name)!);
        names.ClaimGiven(name, parameter.TextAt("name")!, parameter[Extensions.Name]!);
        return name;
    }

    private static string NameOf(NameScope names, JObject parameter)
    {
        var (name, place) = (parameter.TextAt("name")!, parameter.TextAt("in")!);
        var plain = Cased(parameter, Words.Pascal(place == "header" && name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? name[2..] : name));
        return names.Claim(plain, name, parameter["name"]!, plain + (names.IsReserved(plain) ? "Value" : Words.Pascal(place)), Spelling.OtherName(name, plain), plain);
    }

    // An argument or a property, as C# writes them.
    private static string Cased(JObject parameter, string name) =>
        name.Length == 0 ? "" : (QueryRecords.IsOptional(parameter) ? char.ToUpperInvariant(name[0]) : char.ToLowerInvariant(name[0])) + name[1..];

    private static IEnumerable<JObject> PathFirst(IEnumerable<JObject> parameters) => parameters.OrderBy(each => each.TextAt("in") != "path");

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
