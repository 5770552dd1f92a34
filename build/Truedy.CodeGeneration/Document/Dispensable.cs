using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>The parts that the rest of a document can do without: a keyword, a schema, a member, a parameter, a body, an answer, an
/// operation.</summary>
internal static class Dispensable
{
    private static readonly HashSet<string> OneSchema = ["schema", "items", "additionalProperties", "not", "contains", "propertyNames"];
    private static readonly HashSet<string> ListsOfSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly HashSet<string> Members = ["enum", "parameters", "properties", "requestBody", "required", "responses", "tags", "type"];
    private static readonly HashSet<string> Maps = ["schemas", "properties", "responses", "paths"];

    /// <summary>Marks around each place the smallest part that is not marked yet.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Mark(JObject document, IEnumerable<Place> places)
    {
        var wanted = places.ToHashSet();
        var parts = document.DescendantsAndSelf()
            .Where(each => each.Annotation<Place>() is { } place && wanted.Contains(place))
            .SelectMany(each => Around(document, each, part => IsPart(part) && !IsMarked(part), []))
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

    /// <summary>The operations, or paths, that need what stands at a place.</summary>
    public static IEnumerable<JToken> Needing(JObject document, Place place) =>
        document.DescendantsAndSelf().Where(each => each.Annotation<Place>() == place)
            .SelectMany(each => Around(document, each, part => IsOperation(part) || IsPath(part), []));

    // The nearest, or if a shared part has none, those around whatever refers to it.
    private static IEnumerable<JToken> Around(JObject document, JToken at, Func<JToken, bool> wanted, HashSet<JToken> seen)
    {
        if (at.AncestorsAndSelf().FirstOrDefault(wanted) is { } part)
            return [part];
        return at.AncestorsAndSelf().FirstOrDefault(IsShared) is { } shared && seen.Add(shared)
            ? Reference.In(document).Where(each => Reference.Target(each) is { } target && Reference.Resolve(document, target) == shared)
                .SelectMany(each => Around(document, each, wanted, seen))
            : [];
    }

    private static bool IsShared(JToken token) =>
        token.Parent is JProperty { Parent.Parent: JProperty { Parent.Parent: JProperty { Name: "components" } } };

    private static bool IsPath(JToken token) => token.Parent is JProperty { Parent.Parent: JProperty { Name: "paths" } };

    private static bool IsOperation(JToken token) => token.Parent is JProperty { Parent: { } path } method && IsPath(path) && Operation.Methods.Contains(method.Name);

    private static bool IsMarked(JToken token) => token.Annotation<LeftOut>() is not null;

    private static bool IsPart(JToken token) => token.Parent switch
    {
        JProperty { Parent.Parent: JProperty { Name: "components" } } => false,
        JProperty { Parent.Parent: JProperty section } when IsShared(token) => section.Name == "schemas",
        JProperty { Parent.Parent: JProperty map } when Maps.Contains(map.Name) => true,
        JProperty member => IsOperation(token) || OneSchema.Contains(member.Name) || Members.Contains(member.Name),
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
