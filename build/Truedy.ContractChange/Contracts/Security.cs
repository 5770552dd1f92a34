using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>What a request has to prove: alternatives, each of which may ask for several things at once.</summary>
internal static class Security
{
    private const string Nothing = "nothing";
    private const string Key = "http bearer"; // What the library sends with every request
    private static readonly string[] Words = ["type", "scheme", "in", "name"];

    public static IEnumerable<Fact> Schemes(JObject document) =>
        from scheme in (document.ObjectAt("components") ?? []).ObjectsAt("securitySchemes")
        select new Fact(FactKind.SecurityScheme, scheme.Name) { Type = Scheme(scheme.Value), Detail = TokenAddress(scheme.Value) };

    public static Fact Of(JObject document, Operation operation, string name) => new(FactKind.Security, $"{name}: security", name)
    {
        Type = Of(document, operation.Node["security"] ?? document["security"]),
    };

    /// <summary>Breaking is what a consumer who has what was asked for so far, and the key, does not have.</summary>
    public static Consequence Weigh(string? before, string? after)
    {
        if (before is null || after is null)
            return Consequence.None;
        var (old, now) = (Alternatives(before), Alternatives(after));
        var used = old.Where(each => each.All(IsKey)).ToList() is { Count: > 0 } own ? own : old; // The library takes none of the others
        var refused = used.Select(each => each.Append(Key)).Where(has => !now.Exists(each => each.IsSubsetOf(has)));
        var text = string.Join(" and ", refused.SelectMany(has => now[0].Except(has)).Distinct());
        return text.Length > 0 ? Consequence.Breaking($"Requests are refused without {text}.") : Consequence.None;
    }

    private static bool IsKey(string part) => part == Key || part.StartsWith($"{Key} ", StringComparison.Ordinal);

    private static List<HashSet<string>> Alternatives(string text) =>
        [.. text.Split(" or ").Select(each => each.Split(" and ").Where(part => part != Nothing).ToHashSet(StringComparer.Ordinal))];

    private static string Of(JObject document, JToken? security) => security is JArray { Count: > 0 } alternatives
        ? string.Join(" or ", alternatives.OfType<JObject>().Select(each => Alternative(document, each)))
        : Nothing;

    private static string Alternative(JObject document, JObject schemes) => schemes.Count == 0 ? Nothing : string.Join(" and ",
        from part in schemes.Properties()
        let scheme = document["components"]?["securitySchemes"]?[part.Name] is JObject found ? Scheme(found) : part.Name
        from said in (part.Value as JArray ?? []).Select(scope => $"{scheme} scope {scope}").Prepend(scheme)
        orderby said
        select said);

    private static string Scheme(JObject scheme) =>
        string.Join(' ', Words.Select(scheme.TextAt).OfType<string>());

    private static string TokenAddress(JObject scheme) => string.Join(", ",
        from flow in (scheme["flows"] as JObject)?.Properties() ?? []
        from part in (flow.Value as JObject)?.Properties() ?? []
        let value = part.Value is JObject scopes ? string.Join(' ', scopes.Properties().Select(each => each.Name)) : $"{part.Value}"
        select $"{flow.Name} {part.Name} {value}");
}
