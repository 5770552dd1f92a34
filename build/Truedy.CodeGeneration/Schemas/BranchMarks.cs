using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>By which values of which members JSON says that it is a branch of a union: <c>{"kind": ["voice"]}</c>.</summary>
internal static class BranchMarks
{
    /// <summary>What the discriminator of a union says of a branch, beside what the unions around it say.</summary>
    public static JObject Of(Contract contract, JObject union, JObject branch, JObject outer)
    {
        var marks = (JObject)outer.DeepClone();
        if (union.ObjectAt(Unions.Discriminator) is not { } discriminator || discriminator.TextAt("propertyName") is not { } property)
            return marks;
        var name = Reference.SchemaName(branch);
        var mapped = discriminator.ObjectAt("mapping")?.Properties().Where(each => name is not null && NameIn(each.Value) == name).Select(each => each.Name).ToList() ?? [];
        var isClass = contract.Follow(branch) is { } target && Containers.IsClass(target);
        if (mapped.Count == 0 && isClass && Constants.In(contract, branch, property) is null && name is not null)
            mapped.Add(name);
        if (mapped.Count > 0)
            marks[property] = new JArray(mapped);
        return marks;
    }

    /// <summary>The same, and the constant members of the branch.</summary>
    public static JObject WithConstants(Contract contract, JObject branch, JObject marks)
    {
        var all = (JObject)marks.DeepClone();
        foreach (var (name, value) in Constants.In(contract, branch))
            all[name] = new JArray((all.ListAt(name) ?? []).Append(value).DistinctBy(each => each.ToString()));
        return all;
    }

    /// <summary>Leaves of the marks those that tell branches apart, and has the classes of the branches set them.</summary>
    public static void KeepTelling(Contract contract, IReadOnlyList<JObject> branches)
    {
        var telling = branches.SelectMany(each => each.ObjectAt(Extensions.Marks)?.Properties() ?? []).GroupBy(each => each.Name, StringComparer.Ordinal)
            .Where(each => each.Count() > 1).Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var branch in branches)
        {
            if (contract.Follow(branch) is not { } target || !Containers.IsClass(target) || branch.ObjectAt(Extensions.Marks)!.Properties().ToList() is not { } marks)
                continue;
            var isTold = marks.Exists(each => telling.Contains(each.Name));
            foreach (var mark in marks)
            {
                if (telling.Contains(mark.Name) && mark.Value.Count() == 1)
                    Constants.Imply(target, mark.Name, mark.Value[0]!);
                else if (isTold && !telling.Contains(mark.Name))
                    mark.Remove(); // A version, say, which is a constant of one branch only
            }
        }
    }

    private static string? NameIn(JToken reference) => Reference.SchemaName(new JObject { ["$ref"] = reference }) ?? reference.ToString();
}
