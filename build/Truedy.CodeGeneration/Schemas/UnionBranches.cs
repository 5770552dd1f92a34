using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Lists the branches of every union, those of the unions within it among them, each with the marks by which JSON says that it is this one. A class
/// with a discriminator has the classes that derive from it as branches.
/// </summary>
internal static class UnionBranches
{
    public static void Decide(Contract contract)
    {
        var choices = SchemaTree.All(contract).Where(each => each.ContainsKey(Unions.Branches)).ToList();
        var found = choices.Select(each => Unions.Is(each) ? Flat(contract, each, [], []) : []).ToList();
        foreach (var (choice, branches) in choices.Zip(found))
            Write(contract, choice, Merged(contract, branches), isAnything: branches.Exists(each => Untyped.Is(contract.Follow(each)!)));

        var bases = contract.NamedSchemas.Where(each => Containers.IsClass(each.Schema) && each.Schema.ContainsKey(Unions.Discriminator)).ToList();
        foreach (var (name, schema) in bases)
            Write(contract, schema, Derived(contract, name, schema), isAnything: true);

        foreach (var schema in SchemaTree.All(contract))
            schema.Remove(Unions.Discriminator);
    }

    // Each branch is a node of its own, so that its marks are those of this union.
    private static List<JObject> Flat(Contract contract, JObject union, JObject marks, HashSet<JObject> seen)
    {
        if (!seen.Add(union))
            return [];
        return [.. union.ObjectsIn(Unions.Branches).SelectMany(each =>
        {
            var own = BranchMarks.Of(contract, union, each, marks);
            if (contract.Follow(each) is { } target && Unions.Is(target))
                return Flat(contract, target, own, seen);
            var branch = (JObject)each.DeepClone();
            branch[Extensions.Marks] = BranchMarks.WithConstants(contract, each, own);
            return [branch];
        })];
    }

    // JSON tells one text from another, or one number, by nothing.
    private static List<JObject> Merged(Contract contract, List<JObject> branches)
    {
        var typed = branches.Where(each => !Untyped.Is(contract.Follow(each)!)).DistinctBy(SchemaText.Of).ToList();
        var texts = typed.Where(each => TypeOf(contract, each) == "string").ToList();
        var numbers = typed.Where(each => TypeOf(contract, each) is "integer" or "number").ToList();
        if (texts.Count > 1)
            Replace(typed, texts, TextOf(contract, texts));
        if (numbers.Count > 1)
            Replace(typed, numbers, new JObject { ["type"] = "number", ["format"] = "decimal" });
        return typed;
    }

    private static void Replace(List<JObject> branches, List<JObject> several, JObject one)
    {
        var at = branches.IndexOf(several[0]);
        branches.RemoveAll(several.Contains);
        branches.Insert(at, one);
    }

    private static JObject TextOf(Contract contract, List<JObject> texts)
    {
        if (texts.Where(each => ExtensibleEnums.Is(contract.Follow(each)!)).ToList() is [var only])
            return only;
        var text = new JObject();
        Unions.BecomeText(text, texts.Select(each => contract.Follow(each)!));
        return text;
    }

    private static void Write(Contract contract, JObject choice, List<JObject> branches, bool isAnything)
    {
        choice.Remove(Unions.Branches);
        if (branches is [var only] && !isAnything && TypeOf(contract, only) is "string" or "number")
        {
            Become(contract, choice, only);
        }
        else if (branches.Count > 0)
        {
            choice[Unions.Branches] = new JArray(branches);
            BranchMarks.KeepTelling(contract, choice.ObjectsIn(Unions.Branches).ToList());
        }
    }

    // Texts alone are one text, numbers one number. What has a name itself cannot be the name of another.
    private static void Become(Contract contract, JObject choice, JObject only)
    {
        var source = choice.Parent?.Parent == contract.Schemas ? contract.Follow(only)! : only;
        foreach (var member in source.Properties().Where(each => each.Name is "$ref" or "type" or "format" or "enum"))
            choice[member.Name] = member.Value;
    }

    private static List<JObject> Derived(Contract contract, string name, JObject schema) =>
    [
        .. from derived in contract.NamedSchemas
           where derived.Name != name && Inheritance.BasesOf(contract, derived.Schema).Contains(schema)
           let node = Reference.ToSchema(derived.Name)
           select new JObject(node.Properties()) { [Extensions.Marks] = BranchMarks.WithConstants(contract, node, BranchMarks.Of(contract, schema, node, [])) },
    ];

    private static string? TypeOf(Contract contract, JObject branch) => contract.Follow(branch)!.TextAt("type");
}
