using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Members that have one value: a new object comes with it, if the member is required or tells a branch of a union. Read is whatever comes.
/// </summary>
internal static class Constants
{
    /// <summary>Writes the one value of a schema down before the rules for shapes take it off.</summary>
    public static void Keep(JObject schema)
    {
        if ((schema["const"] ?? (schema["enum"] is JArray { Count: 1 } only ? only[0] : null)) is JValue { Value: not null } value && !schema.FlagAt("nullable"))
            schema[Extensions.Constant] = value;
    }

    /// <summary>The constant members of a class, and of what it inherits.</summary>
    public static IEnumerable<(string Name, JToken Value)> In(Contract contract, JObject schema) =>
        Implied(contract.Follow(schema)).Concat(
            from member in MembersOf(contract, schema)
            let value = ValueOf(contract, member.Value)
            where value is not null
            select (member.Name, value)).DistinctBy(each => each.Name);

    /// <summary>The value of a constant member; null if it is none.</summary>
    public static JToken? In(Contract contract, JObject schema, string name) => In(contract, schema).FirstOrDefault(each => each.Name == name).Value;

    /// <summary>Has a class set a member to what marks it. One that two unions call otherwise is left to the consumer.</summary>
    public static void Imply(JObject schema, string name, JToken value)
    {
        schema[Extensions.Constants] ??= new JObject();
        var implied = (JObject)schema[Extensions.Constants]!;
        implied[name] = implied[name] is { } other && !JToken.DeepEquals(other, value) ? JValue.CreateNull() : value.DeepClone();
    }

    /// <summary>Says of every class what its constructor sets.</summary>
    public static void Decide(Contract contract)
    {
        foreach (var (_, schema) in contract.NamedSchemas.Where(each => Containers.IsClass(each.Schema)))
        {
            var members = MembersOf(contract, schema).ToList();
            var set = Set(contract, schema).Select(each => (Member: members.Find(member => member.Name == each.Name).Value, each.Value))
                .Where(each => each.Member is not null && !each.Member.FlagAt("nullable"))
                .Select(each => (each.Member, Said: InCSharp(CSharpTypes.Of(contract, each.Member), each.Value)))
                .Where(each => each.Said is not null).ToList();
            schema.Remove(Extensions.Constants);
            if (set.Count == 0)
                continue;
            schema[Extensions.Constants] = new JObject { ["set"] = new JArray(set.Select(each => each.Said)) };
            foreach (var (member, said) in set)
                (said!["name"], member[Extensions.IsConstant]) = (member[Extensions.Name], true);
        }
    }

    // What is required by itself, and what is implied by a union.
    private static IEnumerable<(string Name, JToken Value)> Set(Contract contract, JObject schema)
    {
        var required = (schema.ListAt("required") ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        var own = schema.ObjectsAt("properties").Where(each => required.Contains(each.Name) && ValueOf(contract, each.Value) is not null);
        return own.Select(each => (each.Name, ValueOf(contract, each.Value)!)).Concat(Implied(schema)).DistinctBy(each => each.Name);
    }

    private static IEnumerable<(string Name, JToken Value)> Implied(JObject? schema) =>
        schema?.ObjectAt(Extensions.Constants)?.Properties().Where(each => each.Value.Type != JTokenType.Null).Select(each => (each.Name, each.Value)) ?? [];

    private static JToken? ValueOf(Contract contract, JObject member) => member[Extensions.Constant] ?? contract.Follow(member)?[Extensions.Constant];

    private static IEnumerable<(string Name, JObject Value)> MembersOf(Contract contract, JObject schema) => contract.Follow(schema) is { } target
        ? Inheritance.BasesOf(contract, target).Prepend(target).SelectMany(each => each.ObjectsAt("properties"))
        : [];

    private static JObject? InCSharp(CSharpType type, JToken value) => (type, value.Type) switch
    {
        ({ Name: "string" } or GeneratedType { IsStruct: true }, JTokenType.String) => new JObject { ["text"] = value },
        ({ Name: "bool" }, JTokenType.Boolean) => new JObject { ["code"] = (bool)value ? "true" : "false" },
        ({ Name: "int" or "long" or "ulong" }, JTokenType.Integer) => new JObject { ["code"] = value.ToString() },
        ({ Name: "decimal" }, JTokenType.Integer or JTokenType.Float) when decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new JObject { ["code"] = FormattableString.Invariant($"{number}m") },
        ({ Name: "double" or "float" }, JTokenType.Integer or JTokenType.Float) => new JObject { ["code"] = FormattableString.Invariant($"({type.Name}){(double)value:R}") },
        _ => null,
    };
}
