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
        foreach (var fact in Within(place, node))
            yield return fact;
    }

    private IEnumerable<Fact> Within(Fact place, JToken? node)
    {
        if (types.Follow(node).Schema is not { } schema || !_open.Add(schema))
            yield break;
        var parts = SchemaType.Branches(schema).Concat(schema["allOf"] as JArray ?? []).SelectMany(each => Within(place, each));
        foreach (var fact in Own(place, schema).Concat(parts))
            yield return fact;
        _open.Remove(schema);
    }

    private IEnumerable<Fact> Own(Fact place, JObject schema)
    {
        var required = (schema["required"] as JArray ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        var members = (schema["properties"] as JObject)?.Properties().SelectMany(each => Of(
            new Fact(FactKind.Member, $"{place.Name}.{each.Name}", place.Name) { IsRequired = required.Contains(each.Name), IsSent = place.IsSent },
            each.Value));
        var words = (schema["enum"] as JArray)?.Where(each => each.Type != JTokenType.Null)
            .Select(each => new Fact(FactKind.Word, $"{place.Name} = {each}", place.Name) { IsSent = place.IsSent });
        return [.. members ?? [], .. words ?? [], .. Limits.Of(schema, place.Name, place.IsSent), .. Inner(place, schema["items"], "[]"), .. Inner(place, schema["additionalProperties"], "{}")];
    }

    private IEnumerable<Fact> Inner(Fact place, JToken? node, string suffix) =>
        node is JObject ? Within(place with { Name = place.Name + suffix }, node).Select(each => each with { Parent = each.Parent == place.Name + suffix ? place.Name : each.Parent }) : [];
}
