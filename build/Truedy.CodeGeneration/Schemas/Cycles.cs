using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Makes a required member optional where it leads back to its own class: <c>new()</c> would never end.</summary>
internal static class Cycles
{
    public static void Break(Contract contract)
    {
        foreach (var (name, schema) in contract.NamedSchemas)
        {
            foreach (var (member, target) in Made(schema).ToList())
            {
                if (Reaches(contract, target, name, []))
                    schema.ListAt("required")!.First(each => each.ToString() == member).Remove();
            }
        }
    }

    private static bool Reaches(Contract contract, string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && MadeWith(contract.Schemas.ObjectAt(from)!).Any(each => Reaches(contract, each, to, seen)));

    private static IEnumerable<string> MadeWith(JObject schema) =>
        Made(schema).Select(each => each.Target).Concat(schema.ObjectsIn("allOf").Select(each => Reference.SchemaName(each)!));

    // The members that a new object of the class comes with.
    private static IEnumerable<(string Member, string Target)> Made(JObject schema) =>
        from name in (schema.ListAt("required") ?? []).Select(each => each.ToString())
        let member = schema.ObjectAt("properties")!.ObjectAt(name)
        where !member.FlagAt("nullable") && Reference.SchemaName(member) is not null
        select (name, Reference.SchemaName(member)!);
}
