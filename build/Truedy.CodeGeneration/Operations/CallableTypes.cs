using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives parameters and answers the types that a method can take and return.</summary>
internal static class CallableTypes
{
    public static void Settle(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            foreach (var parameter in operation.Parameters)
                SettleParameter(contract, parameter, parameter.ObjectAt("schema")!);
            if (operation.Response is { } answer)
                SettleAnswer(contract, answer);
        }
    }

    private static void SettleParameter(Contract contract, JObject parameter, JObject schema)
    {
        schema.Remove("nullable"); // Null leaves a parameter out
        var single = schema.TextAt("type") == "array" && parameter.TextAt("in") == "query" ? schema.ObjectAt("items")! : schema;
        if (Untyped.Is(single))
            single["type"] = "string"; // An address is text anyway
        if (contract.Follow(single)!.TextAt("type") is "object" or "array")
            contract.CannotPrint(parameter, $"'{parameter.TextAt("name")}': a parameter has to be a value, or in a query a list of values.");
    }

    // A bare number or word cannot say that it is missing, so it comes as any JSON.
    private static void SettleAnswer(Contract contract, JObject answer)
    {
        answer.Remove("nullable");
        var target = contract.Follow(answer)!;
        if (target.TextAt("type") is "integer" or "number" or "boolean" || ExtensibleEnums.Is(target) || target.TextAt("format") == "date-time")
            Untyped.Make(answer);
    }
}
