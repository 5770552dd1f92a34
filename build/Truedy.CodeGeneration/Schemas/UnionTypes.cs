using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Says of every union what the template prints of its branches: their types, and how they are told apart, read and written.</summary>
internal static class UnionTypes
{
    public static void Describe(Contract contract)
    {
        foreach (var (name, schema) in contract.NamedSchemas.Where(each => each.Schema.ContainsKey(Unions.Branches)))
        {
            var branches = schema.ObjectsIn(Unions.Branches).Select(each => (Node: each, Type: CSharpTypes.Of(contract, each))).DistinctBy(each => each.Type.Name).ToList();
            if (Unions.Is(schema))
                TellOfLikes(contract, name, schema, branches);
            else
                branches.ForEach(each => contract.Follow(each.Node)![Extensions.Derived] = true);
            schema[Extensions.Union] = new JObject { ["branches"] = new JArray(branches.Select(each => Of(contract, each.Node, each.Type))) };
        }

        foreach (var (_, schema) in contract.NamedSchemas.Where(each => each.Schema.ContainsKey(Unions.Branches)))
            PutInWordsOfNSwag(schema);
    }

    // It makes a type of what has members, and something of its own of a choice.
    private static void PutInWordsOfNSwag(JObject schema)
    {
        if (Unions.Is(schema))
            (schema[Extensions.Kind], schema["type"], schema["properties"]) = ("union", "object", new JObject { ["value"] = new JObject { ["type"] = "string" } });
        schema.Remove(Unions.Branches);
    }

    /// <summary>What an inline branch is called after, behind its union: the value that marks it, if there is one.</summary>
    public static string MemberOf(JObject branch) =>
        branch.ObjectAt(Extensions.Marks)?.Properties().Where(each => each.Value.Count() == 1).Select(each => Words.Pascal(each.Value[0]!.ToString())).FirstOrDefault()
        ?? branch.TextAt("type") switch { "array" => "Items", "object" when !Containers.IsClass(branch) => "Values", _ => "Option" };

    private static JObject Of(Contract contract, JObject branch, CSharpType type) => new()
    {
        ["name"] = type.Name, // What has a "type" NSwag takes for a schema
        ["said"] = type is GeneratedType ? $"<see cref=\"{type.Name}\" />" : XmlText.Code(type.Name),
        ["isStruct"] = type.IsStruct,
        ["isInterface"] = type is ContainerType,
        ["test"] = Test(contract, branch),
        ["read"] = type.Read("__reader", $"out {type.Out} __item"),
        ["write"] = type.Write("__writer", $"(({type.Name})__value!)"),
    };

    // What tells JSON to be of a branch: its kind, and of objects their members.
    private static string Test(Contract contract, JObject branch) => contract.Follow(branch) switch
    {
        { } union when Unions.Is(union) => "null",
        { } target when Containers.IsClass(target) => Test(contract, target, branch.ObjectAt(Extensions.Marks) ?? [], Reference.SchemaName(branch)!),
        { } target => target.TextAt("type") switch
        {
            "string" => "__Branch.Text",
            "integer" or "number" => "__Branch.Number",
            "boolean" => "__Branch.Flag",
            "array" => $"__Branch.List({Test(contract, target.ObjectAt("items")!)})",
            "object" => "__Branch.Map",
            _ => "null",
        },
        _ => "null",
    };

    private static string Test(Contract contract, JObject target, JObject marks, string type)
    {
        var required = Inheritance.BasesOf(contract, target).Prepend(target).SelectMany(each => each.ListAt("required") ?? [])
            .Select(each => each.ToString()).Distinct().Where(each => !marks.ContainsKey(each)).Select(Literal);
        var said = marks.Properties().Select(each => $"({Literal(each.Name)}, [{string.Join(", ", each.Value.Select(value => Literal(Text(value))))}])");
        return $"__Branch.Object(global::Truedy.Generated.{type}.__Names, [{string.Join(", ", required)}]{string.Concat(said.Select(each => ", " + each))})";
    }

    private static void TellOfLikes(Contract contract, string name, JObject union, List<(JObject Node, CSharpType Type)> branches)
    {
        var likes = branches.Where(each => contract.Follow(each.Node) is { } target && Containers.IsClass(target))
            .GroupBy(each => (each.Node.ObjectAt(Extensions.Marks)?.ToString(Formatting.None), string.Join(' ', MembersOf(contract, each.Node))))
            .FirstOrDefault(each => each.Count() > 1);
        if (likes is not null)
        {
            var types = string.Join(" and ", likes.Select(each => $"'{each.Type.Name}'"));
            contract.Messages.Add(BuildMessage.BranchesAlike, union, $"Nothing tells {types} apart, branches of '{name}': what comes as one of them is kept as any JSON.");
        }
    }

    private static IEnumerable<string> MembersOf(Contract contract, JObject branch) =>
        contract.Follow(branch) is { } target
            ? Inheritance.BasesOf(contract, target).Prepend(target).SelectMany(each => each.ObjectsAt("properties")).Select(each => each.Name).Order(StringComparer.Ordinal)
            : [];

    private static string Text(JToken value) => value.Type switch
    {
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", ((JValue)value).Value),
    };

    private static string Literal(string text) => JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii);
}
