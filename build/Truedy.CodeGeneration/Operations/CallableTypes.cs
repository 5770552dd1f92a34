using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives parameters and answers the types that a method can take and return.</summary>
internal static class CallableTypes
{
    public static void Choose(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            foreach (var parameter in operation.Parameters)
                ChooseForParameter(contract, parameter, parameter.ObjectAt("schema")!);
            operation.Request?.Remove("nullable"); // Null leaves a body out
            if (operation.Response is { } answer)
                ChooseForAnswer(contract, answer);
        }
    }

    private static void ChooseForParameter(Contract contract, JObject parameter, JObject schema)
    {
        schema.Remove("nullable"); // Null leaves a parameter out
        var single = schema.TextAt("type") == "array" ? schema.ObjectAt("items")! : schema;
        if (parameter.ContainsKey(Extensions.Written) || contract.Follow(single) is { } target && !Untyped.Is(target) && !Unions.Is(target))
            return;
        Untyped.Make(single);
        single["type"] = "string"; // An address is text anyway
    }

    // A bare number or word cannot say that it is missing, so it comes as any JSON.
    private static void ChooseForAnswer(Contract contract, JObject answer)
    {
        answer.Remove("nullable");
        var target = contract.Follow(answer)!;
        if (target.TextAt("type") is "integer" or "number" or "boolean" || ExtensibleEnums.Is(target) || target.TextAt("format") == "date-time")
            Untyped.Make(answer);
    }
}
