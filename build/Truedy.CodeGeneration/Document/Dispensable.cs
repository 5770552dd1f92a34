using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>The parts that the rest of a document can do without: a schema, a member, a parameter, a body, an answer, an operation.</summary>
internal static class Dispensable
{
    private static readonly HashSet<string> OneSchema = ["schema", "items", "additionalProperties", "not", "contains", "propertyNames"];
    private static readonly HashSet<string> ListsOfSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly HashSet<string> Maps = ["schemas", "properties", "responses", "paths"];

    /// <summary>Marks around each place the smallest part that is not marked yet.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Mark(JObject document, IEnumerable<Place> places)
    {
        var wanted = places.ToHashSet();
        var parts = document.DescendantsAndSelf()
            .Where(each => each.Annotation<Place>() is { } place && wanted.Contains(place))
            .SelectMany(each => Unmarked(document, each, []))
            .ToHashSet();
        foreach (var part in parts)
            part.AddAnnotation(new LeftOut());
        return parts.Count > 0;
    }

    /// <summary>A copy of the document without what is marked.</summary>
    public static JObject WithoutMarked(JObject document)
    {
        var copy = (JObject)document.DeepClone();
        foreach (var part in copy.Descendants().Where(IsMarked).ToList())
            LeaveOut(part);
        return copy;
    }

    private static IEnumerable<JToken> Unmarked(JObject document, JToken at, HashSet<string> seen)
    {
        if (at.AncestorsAndSelf().FirstOrDefault(each => IsPart(each) && !IsMarked(each)) is { } part)
            return [part];
        return at.Path.Split('.') is ["components", var section, var name, ..] && seen.Add($"#/components/{section}/{name}")
            ? Reference.In(document).Where(each => Reference.Target(each) == $"#/components/{section}/{name}").SelectMany(each => Unmarked(document, each, seen))
            : [];
    }

    private static bool IsMarked(JToken token) => token.Annotation<LeftOut>() is not null;

    private static bool IsPart(JToken token) => token.Parent switch
    {
        JProperty { Parent.Parent: JProperty map } when Maps.Contains(map.Name) => true,
        JProperty { Parent.Parent: JProperty { Parent.Parent: JProperty { Name: "paths" } } } method => Operation.Methods.Contains(method.Name),
        JProperty member => OneSchema.Contains(member.Name) || member.Name == "requestBody",
        JArray { Parent: JProperty list } => ListsOfSchemas.Contains(list.Name) || list.Name == "parameters",
        _ => false,
    };

    private static void LeaveOut(JToken part)
    {
        if (part is JObject parameter && parameter.Parent is JArray && (string?)(parameter["in"] as JValue) == "path")
            part.Replace(new JObject { ["name"] = parameter["name"], ["in"] = "path", ["schema"] = new JObject { ["type"] = "string" } });
        else if (part.Parent is JProperty { Parent.Parent: not JProperty { Name: "schemas" } } member && !OneSchema.Contains(member.Name))
            member.Remove();
        else if (part.Parent is JArray { Parent: JProperty { Name: "parameters" } })
            part.Remove();
        else
            part.Replace(new JObject()); // Any JSON
    }

    private sealed class LeftOut;
}
