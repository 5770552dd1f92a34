using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Names every type in the order in which the operations reach it, first those that they answer with. A type that comes to the end of a contract so
/// takes no name from those that were there, wherever it stands in the document. What no operation reaches is left out.
/// </summary>
internal sealed class TypeNames
{
    private readonly Contract _contract;
    private readonly SchemaNames _schemas;
    private readonly InlineTypes _inline;
    private readonly string? _usual;
    private readonly Queue<string> _owners = [];

    // By the key of the schema in the document
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private TypeNames(Contract contract)
    {
        _contract = contract;
        _usual = Spelling.UsualIn(contract);
        _schemas = new SchemaNames(contract);
        _inline = new InlineTypes(contract, _names);
    }

    public static void Decide(Contract contract)
    {
        var types = new TypeNames(contract);
        foreach (var operation in contract.Operations)
        {
            types.ReachAnswer(operation);
            types.ReachMembers();
        }

        foreach (var operation in contract.Operations)
        {
            types.ReachRequest(operation);
            types.ReachMembers();
        }

        types.WriteNames();
    }

    private void ReachAnswer(Operation operation)
    {
        if (operation.Response is { } answer)
            Reach(answer, new Owner(operation, Containers.IsClass(answer) || Unions.Is(answer) ? "Response" : "Item", $"The answer to {Method(operation)}."));
    }

    private void ReachRequest(Operation operation)
    {
        foreach (var parameter in operation.Parameters)
            Reach(parameter.ObjectAt("schema")!, new Owner(operation, MemberOf(parameter, parameter.TextAt("name")!)) { IsParameter = true });
        if (operation.Request is { } request)
            Reach(request, new Owner(operation, Containers.IsClass(request) || Unions.Is(request) ? "Request" : "Item", $"The body of {Method(operation)}."));
    }

    private void ReachMembers()
    {
        while (_owners.TryDequeue(out var key))
        {
            var schema = _contract.Schemas.ObjectAt(key)!;
            foreach (var (name, member) in PlainFirst(schema.ObjectsAt("properties")))
                Reach(member, new Owner(_names[key], MemberOf(member, name)));
            foreach (var branch in Unions.Is(schema) ? schema.ObjectsIn(Unions.Branches) : [])
                Reach(branch, new Owner(_names[key], UnionTypes.MemberOf(branch)));
            foreach (var reference in SchemaTree.InnerFirst(schema).Select(Reference.SchemaName).OfType<string>())
                ReachNamed(reference);
        }
    }

    // The status, and then the statuses and the STATUS: they come out with the same name.
    private IEnumerable<(string Name, JObject Value)> PlainFirst(IEnumerable<(string Name, JObject Value)> members) =>
        Spelling.UsualFirst(_usual, members.OrderBy(each => each.Value.ContainsKey("items") || each.Value.ContainsKey("additionalProperties")), each => each.Name);

    private void Reach(JObject schema, Owner owner)
    {
        if (Reference.SchemaName(schema) is { } key)
            ReachNamed(key);
        else if (ExtensibleEnums.Is(schema) || Containers.IsClass(schema) || Unions.Is(schema))
            ReachNamed(_inline.Move(schema, owner));
        else if ((schema.ObjectAt("items") ?? schema.ObjectAt("additionalProperties")) is { } inner)
            Reach(inner, owner with { Member = Words.Singular(owner.Member) });
    }

    private void ReachNamed(string key)
    {
        if (_names.TryAdd(key, ""))
            _names[key] = _schemas.Claim(key);
        else if (!_inline.IsNew(key))
            return;
        _owners.Enqueue(key);
    }

    private void WriteNames()
    {
        foreach (var schema in SchemaTree.All(_contract))
        {
            if (Reference.SchemaName(schema) is { } key && _names.TryGetValue(key, out var name))
                schema["$ref"] = Reference.ToSchemaText(name);
        }

        var reached = _contract.Schemas.Properties().Where(each => _names.ContainsKey(each.Name)).Select(each => new JProperty(_names[each.Name], each.Value));
        _contract.Schemas.ReplaceAll(reached.ToList());
    }

    private static string MemberOf(JObject node, string name) => Words.Pascal(node.TextAt(Extensions.Name) ?? name);

    private static string Method(Operation operation) => $"`{operation.Tag}Client.{operation.Name}Async`";
}
