using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>What a schema says, with all that is inline within it: members, values, limits and descriptions.</summary>
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
            Detail = string.Join(", ", new[] { place.Detail, Access(schema) }.Where(each => each.Length > 0)),
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
        .. Values(place, at, schema),
        .. Limits.Of(schema, place, at),
        .. Discriminator(place, at, schema),
        .. Within(place, at + "[]", schema["items"]),
        .. Within(place, at + "{}", schema["additionalProperties"]),
    ];

    private IEnumerable<Fact> Members(Fact place, string at, JObject schema)
    {
        var required = (schema["required"] as JArray ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        return
            from member in (schema["properties"] as JObject)?.Properties() ?? []
            let name = $"{at}.{member.Name}"
            let fact = new Fact(FactKind.Member, name, place.Name)
            {
                IsRequired = required.Contains(member.Name),
                IsSent = place.IsSent && !Has(member.Value, "readOnly"),
                IsReceived = place.IsReceived && !Has(member.Value, "writeOnly"),
            }
            from part in Of(fact, member.Value)
            select part;
    }

    private bool Has(JToken member, string keyword) => (types.Follow(member).Schema ?? member as JObject)?.FlagAt(keyword) == true;

    private static string Access(JObject? schema) => schema switch
    {
        _ when schema?.FlagAt("readOnly") == true => "read-only",
        _ when schema?.FlagAt("writeOnly") == true => "write-only",
        _ => "",
    };

    private static IEnumerable<Fact> Values(Fact place, string at, JObject schema) =>
        from value in schema["enum"] as JArray ?? []
        where value.Type != JTokenType.Null
        select new Fact(FactKind.Value, $"{at} = {value}", place.Name) { IsSent = place.IsSent, IsReceived = place.IsReceived };

    private static IEnumerable<Fact> Discriminator(Fact place, string at, JObject schema) => schema.ObjectAt("discriminator") is not { } found ? [] :
    [
        new Fact(FactKind.Discriminator, $"{at}, discriminator", place.Name) { Detail = $"{found["propertyName"]}" },
        .. from value in (found["mapping"] as JObject)?.Properties() ?? []
           select new Fact(FactKind.Discriminator, $"{at}, discriminator = {value.Name}", $"{at}, discriminator") { Detail = $"{value.Value}" },
    ];
}
