using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives parameters their C# names, and their order: what is required first, the path before the body.</summary>
internal static class ParameterNames
{
    private const string Body = "body";

    public static void Settle(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            var names = new NameTable(contract.Problems, Extensions.Name);
            if (operation.Node.ObjectAt("requestBody") is { } body)
            {
                names.Claim(Body, Body, body);
                body["x-name"] = Body;
            }

            foreach (var parameter in operation.Parameters)
            {
                var name = NameOf(parameter);
                names.Claim(name, parameter.TextAt("name")!, parameter[Extensions.Name] ?? parameter["name"]!);
                parameter[Extensions.Name] = name;
            }

            foreach (var (parameter, position) in Ordered(operation).Select((each, index) => (each, index + 1)))
                parameter[Extensions.Position] = position;
        }
    }

    private static string NameOf(JObject parameter)
    {
        var name = parameter.TextAt("name")!;
        var plain = parameter.TextAt("in") == "header" && name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
        return parameter.TextAt(Extensions.Name) ?? Identifier.ForParameter(Words.Camel(plain));
    }

    private static IEnumerable<JObject> Ordered(Operation operation) =>
        operation.Parameters.Append(operation.Node.ObjectAt("requestBody")).OfType<JObject>()
            .OrderBy(each => !each.FlagAt("required"))
            .ThenBy(each => each.TextAt("in") switch { "path" => 0, null => 1, _ => 2 });
}
