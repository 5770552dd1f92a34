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
                Check(contract, operation, parameter);
            MatchPath(contract, operation);
        }

        foreach (var (_, path) in contract.Root.ObjectsAt("paths"))
            path.Remove("parameters");
    }

    private static (string? Name, string? In) Identity(JObject parameter) => (parameter.TextAt("name"), parameter.TextAt("in"));

    // OpenAPI says that these are ignored as parameters.
    private static bool IsSetByTheClient(JObject parameter) =>
        parameter.TextAt("in") == "header" && parameter.TextAt("name")?.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";

    private static void Check(Contract contract, Operation operation, JObject parameter)
    {
        var (name, place) = Identity(parameter);
        if (name is null || place is not ("path" or "query" or "header" or "cookie"))
        {
            contract.Errors.Add(BuildErrorCode.WrongShape, parameter, "A parameter needs a 'name', and an 'in' of path, query, header or cookie.");
            return;
        }

        TakeSchema(contract, parameter);
        var style = ParameterStyles.Of(parameter);
        if (ParameterStyles.NameOf(place, style) is null)
            contract.CannotPrint(parameter["style"]!, $"'{name}' of {operation}, a parameter in the {place} of style '{style}'");
        if (place == "path")
            parameter["required"] = true;
        else if (place == "header" && IdempotencyKey().IsMatch(name))
            MakeIdempotencyKeyOptional(parameter);
    }

    // A parameter with content is written as its media type says: JSON, or as it is.
    private static void TakeSchema(Contract contract, JObject parameter)
    {
        var json = parameter.ObjectsAt("content").FirstOrDefault(each => MediaType.IsJson(each.Name)).Value;
        if (json is not null)
            (parameter[Extensions.Written], parameter["schema"]) = (ParameterWriting.Json, json.ObjectAt("schema") ?? []);
        parameter["schema"] ??= new JObject { ["type"] = "string" };
        parameter.Remove("content");
        if (ParameterStyles.Of(parameter) == "deepObject" || IsObject(contract.Follow(parameter.ObjectAt("schema")!)!))
            parameter[Extensions.Written] ??= ParameterWriting.Structure;
    }

    private static bool IsObject(JObject schema) =>
        schema["type"] is JValue { Value: "object" } || (schema["type"] is JArray types && types.Any(each => each.ToString() == "object"));

    // The client makes one up where the caller gives none, and says the same one in every attempt.
    private static void MakeIdempotencyKeyOptional(JObject parameter)
    {
        parameter[Extensions.Kind] = "idempotency key";
        parameter["required"] = false;
        parameter["schema"] = new JObject { ["type"] = "string" };
        parameter["description"] ??= "Names the operation, so that the API performs it once however often it is sent. Null makes up a new one.";
    }

    // A path says by itself which parts it has: what is missing is text, and what is too much has no place to go to.
    private static void MatchPath(Contract contract, Operation operation)
    {
        var declared = operation.Parameters.Where(each => Identity(each) is (not null, "path")).ToList();
        var named = PathParameter().Matches(operation.Path).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in named.Except(declared.Select(each => each.TextAt("name")!)))
        {
            var undeclared = $"{operation} does not declare its path parameter '{missing}', which is taken for a text.";
            contract.Messages.Add(BuildMessage.PathParameter, operation.Node, undeclared);
            operation.Node.ListAt("parameters")!.Add(new JObject
            {
                ["name"] = missing,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = new JObject { ["type"] = "string" },
            });
        }

        foreach (var spare in declared.Where(each => !named.Contains(each.TextAt("name")!)))
        {
            var message = $"The path of {operation} has no '{{{spare["name"]}}}': the parameter is left out.";
            contract.Messages.Add(BuildMessage.PathParameter, spare["name"]!, message);
            spare.Remove();
        }
    }

    [GeneratedRegex("^(X-)?Idempotency-Key$", RegexOptions.IgnoreCase)]
    private static partial Regex IdempotencyKey();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex PathParameter();
}
