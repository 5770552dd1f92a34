using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Puts named schemas that become no C# type of their own (a list, a map, a number, anything) where they are referred to.</summary>
internal static class Aliases
{
    // Deeper than anybody nests, so deeper means for ever.
    private const int Rounds = 32;

    public static void PutInPlace(Contract contract)
    {
        for (var round = 0; round <= Rounds; round++)
        {
            var references = References(contract).Where(each => !IsType(contract.Follow(each.Node)!) || IsAlias(contract, each.Name)).ToList();
            if (references.Count == 0)
                break;
            foreach (var (node, name) in references)
            {
                if (round == Rounds)
                    Untyped.Make(node);
                else
                    PutInPlace(node, contract.Schemas.ObjectAt(name)!);
            }
        }

        foreach (var member in contract.Schemas.Properties().Where(each => !IsType((JObject)each.Value)).ToList())
            member.Remove();
        MoveNullToReferences(contract);
    }

    private static bool IsType(JObject schema) => Containers.IsClass(schema) || Choices.Is(schema);

    private static bool IsAlias(Contract contract, string name) => contract.Schemas.ObjectAt(name)!.ContainsKey("$ref");

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
