using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives every operation all of its parameters, and stops at those that no template can print.</summary>
internal static partial class Parameters
{
    public static void Gather(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            var own = operation.Parameters.ToList();
            var ofPath = operation.PathItem.ObjectsIn("parameters").Where(shared => !own.Exists(each => Identity(each) == Identity(shared)));
            operation.Node["parameters"] = new JArray(ofPath.Concat(own).Where(each => !IsSetByTheClient(each)));
            foreach (var parameter in operation.Parameters)
                Settle(contract, parameter);
            CheckPath(contract, operation);
        }

        foreach (var (_, path) in contract.Root.ObjectsAt("paths"))
            path.Remove("parameters");
    }

    private static (string? Name, string? In) Identity(JObject parameter) => (parameter.TextAt("name"), parameter.TextAt("in"));

    // OpenAPI says that these are ignored as parameters.
    private static bool IsSetByTheClient(JObject parameter) =>
        parameter.TextAt("in") == "header" && parameter.TextAt("name")?.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";

    private static void Settle(Contract contract, JObject parameter)
    {
        var (name, place) = Identity(parameter);
        if (name is null || place is null)
            contract.Problems.Add(ProblemCode.WrongShape, parameter, "A parameter needs a 'name' and an 'in'.");
        else if (place is not ("path" or "query" or "header"))
            contract.CannotPrint(parameter["in"]!, $"'{name}', a parameter in '{place}'; only path, query and header.");
        else if (parameter.ObjectAt("schema") is null)
            contract.CannotPrint(parameter, $"'{name}', a parameter without a schema of its own.");
        else if (parameter.TextAt("style") is { } style && style != (place == "query" ? "form" : "simple"))
            contract.CannotPrint(parameter["style"]!, $"'{name}', a parameter of style '{style}'.");
        else if (place == "query" && parameter["explode"] is JValue { Value: false } explode)
            contract.CannotPrint(explode, $"'{name}', a parameter whose items are not repeated.");
        else if (place == "path")
            parameter["required"] = true;
        else if (place == "header" && IdempotencyKey().IsMatch(name))
            SettleIdempotencyKey(parameter);
    }

    // The client makes one up where the caller gives none, and says the same one in every attempt.
    private static void SettleIdempotencyKey(JObject parameter)
    {
        parameter[Extensions.Kind] = "idempotency key";
        parameter["required"] = false;
        parameter["schema"] = new JObject { ["type"] = "string" };
        parameter["description"] ??= "Names the operation, so that the API performs it once however often it is sent. Null makes up a new one.";
    }

    private static void CheckPath(Contract contract, Operation operation)
    {
        var ofPath = operation.Parameters.Where(each => Identity(each) is (not null, "path")).DistinctBy(Identity);
        var declared = ofPath.ToDictionary(each => each.TextAt("name")!, StringComparer.Ordinal);
        var named = PathParameter().Matches(operation.Path).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in named.Except(declared.Keys))
            contract.Problems.Add(ProblemCode.PathParameter, operation.Node, $"{operation} does not declare its path parameter '{missing}'.");
        foreach (var spare in declared.Keys.Except(named))
            contract.Problems.Add(ProblemCode.PathParameter, declared[spare]["name"]!, $"The path of {operation} has no '{{{spare}}}'.");
    }

    [GeneratedRegex("^(X-)?Idempotency-Key$", RegexOptions.IgnoreCase)]
    private static partial Regex IdempotencyKey();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex PathParameter();
}
