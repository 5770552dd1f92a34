using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>The schemas that a consumer may have to fill in: what bodies and parameters lead to.</summary>
internal static class SentSchemas
{
    public static HashSet<string> In(JObject document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Operation.Of(document).SelectMany(each => new[] { each.Node["requestBody"], each.Node["parameters"] }).OfType<JToken>())
            Collect(document, part, found, []);
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
