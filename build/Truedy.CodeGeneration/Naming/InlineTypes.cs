using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives every inline object and enum a place and a name, made of its owner and its member: <c>CallListResponse</c>,
/// <c>CallDirection</c>.</summary>
internal sealed class InlineTypes
{
    private readonly Contract _contract;
    private readonly Dictionary<string, string> _names;

    // What one shared part brought to several operations is one type.
    private readonly Dictionary<(Place Place, string Text), string> _keys = [];
    private readonly Dictionary<string, Place> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);

    public InlineTypes(Contract contract, Dictionary<string, string> names)
    {
        (_contract, _names) = (contract, names);
        foreach (var schema in SchemaTree.All(contract).Where(each => each.ContainsKey(Extensions.Type) && each.Parent?.Parent != contract.Schemas))
        {
            var name = schema.TextAt(Extensions.Type)!;
            if (_given.TryAdd(name, Place.Of(schema)))
                contract.Types.ClaimGiven(name, name, schema[Extensions.Type]!);
        }
    }

    /// <summary>Puts the schema among those with a name, and a reference in its place.</summary>
    /// <returns>Its key in the document.</returns>
    public string Move(JObject schema, Owner owner)
    {
        var same = (Place.Of(schema), SchemaText.Of(schema));
        if (!_keys.TryGetValue(same, out var key))
            _keys[same] = key = Known(schema, owner) ?? Add(schema, owner);
        Untyped.Make(schema);
        schema.Remove(Extensions.Type);
        schema.Remove(Extensions.EnumNames);
        schema["$ref"] = Reference.ToSchemaText(key);
        return key;
    }

    /// <summary>Whether the type was put there since it was last asked for.</summary>
    public bool IsNew(string key) => _new.Remove(key);

    // An enum that is shared with another owner, or what two places say in the same words.
    private string? Known(JObject schema, Owner owner)
    {
        var name = schema.TextAt(Extensions.Type)
            ?? (ExtensibleEnums.Is(schema) ? SharedEnums.Find(Named(), schema, owner.Type, owner.Member, owner.IsParameter) : null)
            ?? Plain(schema, owner);
        var known = _names.FirstOrDefault(each => each.Value == name).Key;
        return known is not null && _contract.Schemas.ObjectAt(known) is { } other && (SharedEnums.Join(other, schema) || SchemaText.Of(other) == SchemaText.Of(schema)) ? known : null;
    }

    private string Add(JObject schema, Owner owner)
    {
        var source = $"{owner.Type}.{owner.Member}";
        var plain = Plain(schema, owner);
        var name = schema.TextAt(Extensions.Type) is { } given
            ? Given(given, source, schema)
            : _contract.Types.Claim(plain, source, schema, plain + "Model");
        var type = (JObject)schema.DeepClone();
        type.Remove("nullable");
        type.Remove(Extensions.Name);
        type["description"] ??= owner.About ?? (ExtensibleEnums.Is(schema) ? $"The values of `{source}`." : $"What `{source}` holds.");
        var key = $"{name} ({source})"; // No other key, which may be called like the type
        _contract.Schemas[key] = type;
        _names[key] = name;
        _new.Add(key);
        return key;
    }

    private string Given(string name, string source, JObject schema) =>
        _given[name] == Place.Of(schema) ? name : _contract.Types.ClaimGiven(name, source, schema[Extensions.Type]!);

    private static string Plain(JObject schema, Owner owner) => schema.TextAt(Extensions.SuggestedType) ?? owner.Type + owner.Member;

    private IEnumerable<(string Name, JObject Schema)> Named() => _names.Select(each => (each.Value, _contract.Schemas.ObjectAt(each.Key)!));
}
