using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Puts what is shared between operations (parameters, bodies, path items) where it is referred to. Named schemas stay references.</summary>
internal static class SharedParts
{
    // Deeper than anybody nests, so deeper means for ever.
    private const int Rounds = 32;

    public static void PutInPlace(Contract contract)
    {
        for (var round = 0; ; round++)
        {
            var references = Reference.In(contract.Root).Where(each => Reference.SchemaName(each) is null).ToList();
            if (references.Count == 0)
                break;
            foreach (var reference in references)
            {
                if (round == Rounds)
                    throw new ProblemException(ProblemCode.ReferenceElsewhere, Place.Of(reference["$ref"]!), $"The reference '{Reference.Target(reference)}' leads back to itself; give the schema a place in components.schemas.");
                reference.Replace(Copy(contract.Root, reference));
            }
        }

        contract.Root["components"] = new JObject(contract.Schemas.Parent!);
        foreach (var member in contract.Root.Properties().Where(each => each.Name is not ("openapi" or "info" or "servers" or "tags" or "paths" or "components")).ToList())
            member.Remove();
    }

    private static JToken Copy(JObject root, JObject reference)
    {
        var target = Reference.Target(reference)!;
        var copy = Reference.Resolve(root, target)!.DeepClone();
        if (copy is not JObject part)
            return copy;
        foreach (var own in reference.Properties().Where(each => each.Name != "$ref"))
            part[own.Name] = own.Value;
        if (target.Split('/') is ["#", "components", var section, var name])
            SuggestTypeName(part, name, section);
        return part;
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
