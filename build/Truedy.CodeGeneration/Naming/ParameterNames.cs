using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives parameters their C# names, and their order: what is required first, the path before the body.</summary>
internal static class ParameterNames
{
    private const string Body = "body";

    public static void Decide(Contract contract)
    {
        var around = contract.Operations.SelectMany(each => each.Parameters).Select(each => each.TextAt("name")!).ToList();
        foreach (var operation in contract.Operations)
        {
            var names = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInMethod(name) ? "a parameter of every method" : null);
            if (operation.Node.ObjectAt("requestBody") is { } body)
                body["x-name"] = names.Claim(Body, Body, body, Body);
            foreach (var parameter in operation.Parameters.Where(each => each.ContainsKey(Extensions.Name)))
                names.ClaimGiven(parameter.TextAt(Extensions.Name)!, parameter.TextAt("name")!, parameter[Extensions.Name]!);
            foreach (var parameter in PathFirst(Spelling.UsualFirst(around, operation.Parameters, each => each.TextAt("name")!).Where(each => !each.ContainsKey(Extensions.Name))))
                parameter[Extensions.Name] = NameOf(names, parameter);
            foreach (var parameter in operation.Parameters)
                parameter[Extensions.Name] = Identifier.Escaped(parameter.TextAt(Extensions.Name)!);
            foreach (var (parameter, position) in Ordered(operation).Select((each, index) => (each, index + 1)))
                parameter[Extensions.Position] = position;
        }
    }

    private static string NameOf(NameScope names, JObject parameter)
    {
        var (name, place) = (parameter.TextAt("name")!, parameter.TextAt("in")!);
        var plain = Words.Camel(place == "header" && name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? name[2..] : name);
        return names.Claim(plain, name, parameter["name"]!, plain + (names.IsReserved(plain) ? "Value" : Words.Pascal(place)), Spelling.OtherName(name, plain), plain);
    }

    private static IEnumerable<JObject> PathFirst(IEnumerable<JObject> parameters) => parameters.OrderBy(each => each.TextAt("in") != "path");

    private static IEnumerable<JObject> Ordered(Operation operation) =>
        operation.Parameters.Append(operation.Node.ObjectAt("requestBody")).OfType<JObject>()
            .OrderBy(each => !each.FlagAt("required"))
            .ThenBy(each => each.TextAt("in") switch { "path" => 0, null => 1, _ => 2 });
}
