using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Puts what is shared between operations (parameters, bodies, path items) where it is referred to. Named schemas stay references.</summary>
internal static class SharedParts
{
    private static readonly HashSet<string> Kept = ["openapi", "info", "servers", "tags", "paths", "components"];

    public static void PutInPlace(Contract contract)
    {
        foreach (var reference in Reference.In(contract.Root).Where(IsShared).ToList())
            reference.Replace(Resolved(contract.Root, reference, []));

        contract.Root["components"] = new JObject(contract.Schemas.Parent!);
        foreach (var member in contract.Root.Properties().Where(each => !Kept.Contains(each.Name)).ToList())
            member.Remove();
    }

    private static bool IsShared(JObject reference) => Reference.SchemaName(reference) is null;

    private static JToken Resolved(JObject root, JObject reference, ImmutableList<string> path)
    {
        var target = Reference.Target(reference)!;
        if (path.Contains(target))
            throw Endless(reference);
        var copy = Copy(root, reference);
        if (copy is JObject next && next.ContainsKey("$ref"))
            return IsShared(next) ? Resolved(root, next, path.Add(target)) : next;
        foreach (var inner in Reference.In(copy).Where(IsShared).ToList())
            inner.Replace(Resolved(root, inner, path.Add(target)));
        if (copy is JObject part && target.Split('/') is ["#", "components", var section, var name])
            SuggestTypeName(part, name, section);
        return copy;
    }

    private static JToken Copy(JObject root, JObject reference)
    {
        var copy = Reference.Resolve(root, Reference.Target(reference)!)!.DeepClone();
        if (copy is not JObject part)
            return copy;
        foreach (var own in reference.Properties().Where(each => each.Name != "$ref"))
            part[own.Name] = own.Value;
        return part;
    }

    private static BuildErrorException Endless(JObject reference)
    {
        var message = $"The reference '{Reference.Target(reference)}' leads back to itself; give the schema a place in components.schemas.";
        return new BuildErrorException(BuildErrorCode.ReferenceElsewhere, reference["$ref"]!, message);
    }

    // An inline schema of a shared body takes the name of the body, not that of the operation that happens to come first.
    private static void SuggestTypeName(JObject part, string name, string section)
    {
        var suffix = section switch { "responses" => "Response", "requestBodies" => "Request", _ => "" };
        var pascal = Words.Pascal(name);
        foreach (var schema in part.ObjectsAt("content").Select(each => each.Value.ObjectAt("schema")).Append(part.ObjectAt("schema")))
        {
            if (schema is not null)
                schema[Extensions.SuggestedType] = pascal.EndsWith(suffix, StringComparison.Ordinal) ? pascal : pascal + suffix;
        }
    }
}
