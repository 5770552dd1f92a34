using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives the members of classes, and the values of enums, their C# names.</summary>
internal static class MemberNames
{
    public static void Decide(Contract contract)
    {
        var usual = Spelling.UsualIn(contract);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, schema) in contract.NamedSchemas)
        {
            if (ExtensibleEnums.Is(schema))
                NameValues(contract, type, schema, usual);
            else
                NameMembers(contract, type, schema, usual, done);
        }
    }

    private static void NameMembers(Contract contract, string type, JObject schema, string? usual, HashSet<string> done)
    {
        if (!done.Add(type))
            return;
        if (Reference.SchemaName(schema.ObjectsIn("allOf").FirstOrDefault()) is { } inherited)
            NameMembers(contract, inherited, contract.Schemas.ObjectAt(inherited)!, usual, done);
        var names = new NameScope(contract, Extensions.Name, name => Identifier.IsTakenInClass(type, name) ? "the type, or a member of every type" : null);
        foreach (var (name, member) in Inheritance.BasesOf(contract, schema).SelectMany(each => each.ObjectsAt("properties")))
            names.Keep(member.TextAt(Extensions.Name)!, $"'{name}' of what it inherits");
        LeaveOutWrittenByHand(contract, type, schema);
        var members = schema.ObjectsAt("properties").ToList();
        foreach (var (name, member) in members.Where(each => each.Value.ContainsKey(Extensions.Name)))
            names.ClaimGiven(member.TextAt(Extensions.Name)!, name, member[Extensions.Name]!);
        foreach (var (name, member) in Spelling.UsualFirst(usual, members.Where(each => !each.Value.ContainsKey(Extensions.Name)), each => each.Name))
            member[Extensions.Name] = Words.Pascal(name) is var plain ? names.Claim(plain, name, member.Parent!, Others(names, plain, name, "Value")) : null;
    }

    // What a partial class has already reads the JSON by itself, from AdditionalProperties: there it stays.
    private static void LeaveOutWrittenByHand(Contract contract, string type, JObject schema)
    {
        var byHand = (schema.ListAt(Extensions.ByHand) ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in schema.ObjectsAt("properties"))
        {
            var property = member.TextAt(Extensions.Name) ?? Words.Pascal(name);
            if (!byHand.Contains(property))
                continue;
            var message = $"'{name}' is left to '{type}.{property}', which is written by hand, and stays in AdditionalProperties.";
            contract.Messages.Add(BuildMessage.OtherName, member.Parent!, message);
            member.Parent!.Remove();
        }

        Vocabulary.RequireOwnMembersOnly(schema);
    }

    private static void NameValues(Contract contract, string type, JObject schema, string? usual)
    {
        var names = new NameScope(contract, Extensions.EnumNames, name => Identifier.IsTakenInEnum(type, name) ? "the type, or a member of every enum" : null);
        var given = schema.ListAt(Extensions.EnumNames)?.ToList() ?? [];
        var named = Values(schema).Select((value, index) => (Value: value, Name: index < given.Count ? given[index].ToString() : null, Index: index)).ToList();
        foreach (var (value, name, index) in named.Where(each => each.Name is not null).ToList())
            names.ClaimGiven(name!, value.ToString(), given[index]);
        foreach (var (value, _, index) in Spelling.UsualFirst(usual, named.Where(each => each.Name is null), each => each.Value.ToString()).ToList())
        {
            var plain = Words.Pascal(value.ToString());
            named[index] = (value, names.Claim(plain, value.ToString(), value, Others(names, plain, value.ToString(), "Option")), index);
        }

        schema[Extensions.EnumNames] = new JArray(named.Select(each => each.Name));
    }

    // A name that every type has says only that it is the contract's; one that another has says how it is spelled.
    private static string[] Others(NameScope names, string plain, string source, string kind) =>
        names.IsReserved(plain) ? [plain + kind] : [Spelling.OtherName(source, plain), plain];

    private static JArray Values(JObject schema) => schema.ListAt("enum")!;
}
