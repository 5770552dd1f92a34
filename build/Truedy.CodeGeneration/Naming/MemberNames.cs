using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives the members of classes and word sets their C# names.</summary>
internal static class MemberNames
{
    public static void Settle(Contract contract)
    {
        foreach (var (type, schema) in contract.NamedSchemas)
        {
            if (ExtensibleEnums.Is(schema))
                NameWords(contract, type, schema);
            else
                NameMembers(contract, type, schema);
        }
    }

    private static void NameMembers(Contract contract, string type, JObject schema)
    {
        var names = new NameTable(contract.Problems, Extensions.Name);
        foreach (var (name, member) in Inheritance.BasesOf(contract, schema).SelectMany(each => each.ObjectsAt("properties")))
            names.Claim(NameOf(type, name, member), name, schema);
        foreach (var (name, member) in schema.ObjectsAt("properties"))
        {
            names.Claim(NameOf(type, name, member), name, member[Extensions.Name] ?? member.Parent!);
            member[Extensions.Name] = NameOf(type, name, member);
        }
    }

    private static string NameOf(string type, string name, JObject member) =>
        member.TextAt(Extensions.Name) ?? Identifier.ForMember(type, Words.Pascal(name));

    private static void NameWords(Contract contract, string type, JObject schema)
    {
        var names = new NameTable(contract.Problems, Extensions.WordNames);
        var words = schema.ListAt("enum")!;
        var given = schema.ListAt(Extensions.WordNames)?.Select(each => each.ToString()).ToList() ?? [];
        var named = words.Select((word, index) => index < given.Count ? given[index] : NameOf(type, word.ToString())).ToList();
        foreach (var (name, word) in named.Zip(words))
            names.Claim(name, word.ToString(), word);
        schema[Extensions.WordNames] = new JArray(named);
    }

    private static string NameOf(string type, string word) => Identifier.ForWord(type, word.Length == 0 ? "Empty" : Words.Pascal(word));
}
