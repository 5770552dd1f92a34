using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>What a schema says, with all that is inline within it: members, words, limits and descriptions.</summary>
internal sealed class SchemaFacts(SchemaType types)
{
    private readonly HashSet<JObject> _open = [];

    /// <summary>What stands at the place of a fact: its type, and what belongs to it.</summary>
    public IEnumerable<Fact> Of(Fact place, JToken? node)
    {
        var schema = types.Follow(node).Schema ?? node as JObject;
        yield return place with
        {
            Type = types.Of(node),
            IsNullable = types.IsNullable(node),
            IsDeprecated = place.IsDeprecated || schema?.FlagAt("deprecated") == true,
        };
        foreach (var text in Texts.Of(node as JObject, place.Name).Concat(Texts.Of(schema, place.Name)).Take(1))
            yield return text;
        foreach (var fact in Within(place, place.Name, node))
            yield return fact;
    }

    /// <param name="place">What the schema belongs to.</param>
    /// <param name="at">Where it stands: there, or further inside, in the items of a list.</param>
    /// <param name="node">The schema.</param>
    private IEnumerable<Fact> Within(Fact place, string at, JToken? node)
    {
        if (types.Follow(node).Schema is not { } schema || !_open.Add(schema))
            yield break;
        var parts = SchemaType.Branches(schema).Concat(schema["allOf"] as JArray ?? []).SelectMany(each => Within(place, at, each));
        foreach (var fact in Own(place, at, schema).Concat(parts))
            yield return fact;
        _open.Remove(schema);
    }

    private IEnumerable<Fact> Own(Fact place, string at, JObject schema) =>
    [
        .. Members(place, at, schema),
        .. Words(place, at, schema),
        .. Limits.Of(schema, place, at),
        .. Within(place, at + "[]", schema["items"]),
        .. Within(place, at + "{}", schema["additionalProperties"]),
    ];

    private IEnumerable<Fact> Members(Fact place, string at, JObject schema)
    {
        var required = (schema["required"] as JArray ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        return
            from member in (schema["properties"] as JObject)?.Properties() ?? []
            let name = $"{at}.{member.Name}"
            let fact = new Fact(FactKind.Member, name, place.Name) { IsRequired = required.Contains(member.Name), IsSent = place.IsSent }
            from part in Of(fact, member.Value)
            select part;
    }

    private static IEnumerable<Fact> Words(Fact place, string at, JObject schema) =>
        from word in schema["enum"] as JArray ?? []
        where word.Type != JTokenType.Null
        select new Fact(FactKind.Word, $"{at} = {word}", place.Name) { IsSent = place.IsSent };
}
