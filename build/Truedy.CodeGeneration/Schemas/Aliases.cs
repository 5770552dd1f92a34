using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Puts named schemas that become no C# type of their own (a list, a map, a number, anything) where they are referred to.</summary>
internal static class Aliases
{
    public static void PutInPlace(Contract contract)
    {
        foreach (var (_, endless) in contract.NamedSchemas.Where(each => !IsType(each.Schema) && LeadsTo(contract, each.Schema, each.Name, [])))
            Untyped.Make(endless);
        while (References(contract).Where(each => !IsType(contract.Schemas.ObjectAt(each.Name)!)).ToList() is { Count: > 0 } references)
        {
            foreach (var (node, name) in references)
                PutInPlace(node, contract.Schemas.ObjectAt(name)!);
        }

        foreach (var (name, _) in contract.NamedSchemas.Where(each => !IsType(each.Schema)))
            contract.Schemas.Remove(name);
        MoveNullToReferences(contract);
    }

    private static bool IsType(JObject schema) => Containers.IsClass(schema) || ExtensibleEnums.Is(schema) || Unions.Is(schema);

    // A list of lists of itself cannot be written out, nor a name for its own name.
    private static bool LeadsTo(Contract contract, JObject schema, string name, HashSet<string> seen) =>
        SchemaTree.InnerFirst(schema).Select(Reference.SchemaName).OfType<string>().Any(each =>
            each == name || (seen.Add(each) && contract.Schemas.ObjectAt(each) is { } next && !IsType(next) && LeadsTo(contract, next, name, seen)));

    private static List<(JObject Node, string Name)> References(Contract contract) =>
        [.. SchemaTree.All(contract).Where(each => Reference.SchemaName(each) is not null).Select(each => (each, Reference.SchemaName(each)!))];

    private static void PutInPlace(JObject node, JObject target)
    {
        node.Remove("$ref");
        foreach (var member in target.Properties().Where(each => node[each.Name] is null && each.Name != Extensions.Type))
            node[member.Name] = member.Value;
    }

    // A type is never null, a member of that type may be.
    private static void MoveNullToReferences(Contract contract)
    {
        foreach (var (node, name) in References(contract).Where(each => contract.Schemas.ObjectAt(each.Name)!.FlagAt("nullable")))
            node["nullable"] = true;
        foreach (var (_, schema) in contract.NamedSchemas)
            schema.Remove("nullable");
    }
}
