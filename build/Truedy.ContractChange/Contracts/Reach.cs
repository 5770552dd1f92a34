using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>Which schemas a consumer may have to fill in, and which come back.</summary>
internal sealed record Reach(IReadOnlySet<string> Sent, IReadOnlySet<string> Received)
{
    public static Reach Of(JObject document) => new(In(document, "requestBody", "parameters"), In(document, "responses"));

    /// <summary>What holds before and after: a schema that an operation begins to take was sent by nobody.</summary>
    public static Reach OfBoth(JObject before, JObject after)
    {
        var (old, now) = (Of(before), Of(after));
        return new Reach(Both(old.Sent, now.Sent), Both(old.Received, now.Received));

        HashSet<string> Both(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
            [.. one.Where(each => other.Contains(each) || !Has(after, each)), .. other.Where(each => !Has(before, each))];
    }

    private static bool Has(JObject document, string name) => (document.SelectToken("components.schemas") as JObject)?.ContainsKey(name) == true;

    private static HashSet<string> In(JObject document, params string[] parts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in Operation.Of(document).SelectMany(each => parts.SelectMany(part => new[] { each.Node[part], each.PathItem[part] })))
        {
            if (node is not null)
                Collect(document, node, found, []);
        }

        return found;
    }

    private static void Collect(JObject document, JToken from, HashSet<string> found, HashSet<string> seen)
    {
        foreach (var reference in Reference.In(from))
        {
            if (Reference.SchemaName(reference) is { } name)
                found.Add(name);
            if (Reference.Target(reference) is { } target && seen.Add(target) && Reference.Resolve(document, target) is { } next)
                Collect(document, next, found, seen);
        }
    }
}
