using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves every class at most one base, and no member that its base has.</summary>
internal static class Inheritance
{
    public static void KeepOneBase(Contract contract)
    {
        var derived = SchemaTree.All(contract).Where(each => each.ContainsKey("allOf")).ToList();
        foreach (var schema in derived)
            KeepOneBase(contract, schema);
        foreach (var schema in derived)
            LeaveOutInherited(contract, schema);
    }

    /// <summary>The bases of a class, nearest first.</summary>
    public static IEnumerable<JObject> BasesOf(Contract contract, JObject schema)
    {
        var seen = new HashSet<JObject> { schema };
        for (var at = Base(contract, schema); at is not null && seen.Add(at); at = Base(contract, at))
            yield return at;
    }

    private static JObject? Base(Contract contract, JObject schema) => contract.Follow(schema.ObjectsIn("allOf").FirstOrDefault());

    private static void KeepOneBase(Contract contract, JObject schema)
    {
        var bases = schema.ObjectsIn("allOf").Where(each => each.ContainsKey("$ref") && Containers.IsClass(contract.Follow(each)!)).ToList();
        schema.Remove("allOf");
        foreach (var other in bases.Skip(1).Select(each => contract.Follow(each)!))
        {
            foreach (var part in BasesOf(contract, other).Prepend(other))
                Intersections.Merge(schema, new JObject(part.Properties().Where(each => each.Name is "properties" or "required")));
        }

        if (bases.Count > 0)
            schema["allOf"] = new JArray(bases[0]);
    }

    private static void LeaveOutInherited(Contract contract, JObject schema)
    {
        foreach (var (name, _) in BasesOf(contract, schema).SelectMany(each => each.ObjectsAt("properties")))
        {
            if (schema.ObjectAt("properties")?.ObjectAt(name)?[Extensions.Constant] is { } value)
                Constants.Imply(schema, name, value);
            schema.ObjectAt("properties")?.Remove(name);
        }

        Vocabulary.RequireOwnMembersOnly(schema);
    }
}
