using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives the named schemas their C# names: <c>CallResponse</c> is a <c>Call</c>, unless it wraps one.</summary>
internal static class TypeNames
{
    private const string Suffix = "Response";
    private const string Remedy = $"give it another name with {Extensions.Type} in overlay.json.";

    public static void Settle(Contract contract)
    {
        var plain = contract.Schemas.Properties().Select(each => Words.Pascal(each.Name)).ToHashSet(StringComparer.Ordinal);
        var names = contract.Schemas.Properties().ToDictionary(each => each.Name, each => NameOf(each, plain), StringComparer.Ordinal);
        Check(contract, names);
        foreach (var schema in SchemaTree.All(contract))
        {
            if (Reference.SchemaName(schema) is { } name)
                schema["$ref"] = Reference.ToSchemaText(names[name]);
        }

        contract.Schemas.ReplaceAll(contract.Schemas.Properties().Select(each => new JProperty(names[each.Name], each.Value)).ToList());
    }

    /// <summary>Reports a type whose name cannot be printed without hiding another.</summary>
    public static void CheckHiding(Contract contract, string name, string source, JToken at)
    {
        if (Identifier.HidesAnother(name))
            contract.Problems.Add(ProblemCode.NoSuchName, at, $"'{source}' would hide the '{name}' that generated code uses; {Remedy}");
    }

    private static string NameOf(JProperty member, HashSet<string> plain)
    {
        var schema = (JObject)member.Value;
        if (schema.TextAt(Extensions.Type) is { } given)
            return given;
        var name = Words.Pascal(member.Name);
        if (!Containers.IsClass(schema) || IsEnvelope(schema) || !name.EndsWith(Suffix, StringComparison.Ordinal))
            return name;
        var shorter = name[..^Suffix.Length];
        return plain.Contains(shorter) || !Identifier.IsValid(shorter) || Identifier.HidesAnother(shorter) ? name : shorter;
    }

    // What wraps the answer proper stays a response: {data, meta} and {error}.
    private static bool IsEnvelope(JObject schema) =>
        (schema.ListAt("required") ?? []).Select(each => each.ToString()).Any(each =>
            each is "data" or "error" && schema.ObjectAt("properties")!.ObjectAt(each)!.TextAt("type") is null or "object" or "array");

    private static void Check(Contract contract, Dictionary<string, string> names)
    {
        var table = new NameTable(contract.Problems, Extensions.Type);
        foreach (var member in contract.Schemas.Properties())
        {
            var at = member.Value[Extensions.Type] ?? member;
            table.Claim(names[member.Name], member.Name, at);
            CheckHiding(contract, names[member.Name], member.Name, at);
        }

        contract.Problems.StopIfAny(); // Two of the same name cannot even be put into the document
    }
}
