using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Marks what request bodies are made of: their required members are <c>required</c> in C#, and those of a PATCH can be cleared.</summary>
internal static class SentTypes
{
    public static void Mark(Contract contract)
    {
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations.Where(each => each.Request is not null))
        {
            Collect(contract, operation.Request!, sent);
            if (operation.Method == "patch" && contract.Follow(operation.Request) is { } body && Containers.IsClass(body))
                MarkClearable(contract, body);
        }

        foreach (var schema in sent.Select(each => contract.Schemas.ObjectAt(each)!).Where(Containers.IsClass))
            MarkRequired(schema);
        foreach (var (_, schema) in contract.NamedSchemas)
            MarkConstruction(contract, schema);
    }

    private static void Collect(Contract contract, JObject schema, HashSet<string> sent)
    {
        foreach (var name in SchemaTree.InnerFirst(schema).Select(Reference.SchemaName).OfType<string>())
        {
            if (sent.Add(name))
                Collect(contract, contract.Schemas.ObjectAt(name)!, sent);
        }
    }

    // A deprecated member nobody has to set, though the contract may.
    private static void MarkRequired(JObject schema)
    {
        foreach (var name in (schema.ListAt("required") ?? []).Select(each => each.ToString()))
        {
            var member = schema.ObjectAt("properties")!.ObjectAt(name)!;
            if (!member.FlagAt("nullable") && !member.FlagAt("deprecated") && !member.FlagAt(Extensions.IsConstant) && (member.ContainsKey("type") || member.ContainsKey("$ref")))
                member[Extensions.Required] = true;
        }
    }

    private static void MarkClearable(Contract contract, JObject body)
    {
        var required = (body.ListAt("required") ?? []).Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in body.ObjectsAt("properties").Where(each => each.Value.FlagAt("nullable") && !required.Contains(each.Name)))
        {
            member[Extensions.Clearable] = body[Extensions.Clearable] = true;
            member["description"] = $"{member.TextAt("description") ?? contract.Follow(member)?.TextAt("description") ?? $"`{name}`."}\n\nSet it to null to clear it; if it is not set, it stays as it is.";
        }
    }

    // Whoever reads an answer sets what came, and not what is required.
    private static void MarkConstruction(Contract contract, JObject schema)
    {
        var bases = Inheritance.BasesOf(contract, schema).ToList();
        if (bases.Exists(IsMadeInTwoWays))
            schema[Extensions.Required] = "base";
        else if (IsMadeInTwoWays(schema))
            schema[Extensions.Required] = "own";
        if (bases.Exists(each => each.FlagAt(Extensions.Clearable)))
            schema[Extensions.Clearable] = true;
    }

    private static bool IsMadeInTwoWays(JObject schema) =>
        schema.ContainsKey(Extensions.Constants) || schema.ObjectsAt("properties").Any(each => each.Value.FlagAt(Extensions.Required));
}
