using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gives every inline object and word set a name, made of its owner and its member: <c>CallListResponse</c>, <c>CallDirection</c>.</summary>
internal sealed class InlineTypes
{
    private readonly Contract _contract;
    private readonly Queue<string> _owners;

    // What one shared part brought to several operations is one type.
    private readonly Dictionary<Place, string> _names = [];

    private InlineTypes(Contract contract)
    {
        _contract = contract;

        // The shortest first, so that an AgentUpdateRequest finds the words of an Agent.
        _owners = new Queue<string>(contract.Schemas.Properties().Select(each => each.Name).OrderBy(each => Words.Split(each).Count));
    }

    public static void Name(Contract contract)
    {
        var types = new InlineTypes(contract);
        types.NameMembers();
        foreach (var operation in contract.Operations)
            types.NameIn(operation);
        types.NameMembers();
    }

    private void NameMembers()
    {
        while (_owners.TryDequeue(out var owner))
        {
            foreach (var (name, member) in _contract.Schemas.ObjectAt(owner)!.ObjectsAt("properties"))
                NameIn(member, owner, MemberOf(member, name));
        }
    }

    private void NameIn(Operation operation)
    {
        var owner = Words.Singular(operation.Tag) + operation.Name;
        var method = $"`{operation.Tag}Client.{operation.Name}Async`";
        foreach (var parameter in operation.Parameters)
            NameIn(parameter.ObjectAt("schema")!, owner, MemberOf(parameter, parameter.TextAt("name")!), isParameter: true);
        if (operation.Request is { } request)
            NameIn(request, owner, Containers.IsClass(request) ? "Request" : "Item", about: $"The body of {method}.");
        if (operation.Response is { } response)
            NameIn(response, owner, Containers.IsClass(response) ? "Response" : "Item", about: $"The answer to {method}.");
    }

    private static string MemberOf(JObject node, string name) => Words.Pascal(node.TextAt(Extensions.Name) ?? name);

    private void NameIn(JObject schema, string owner, string member, bool isParameter = false, string? about = null)
    {
        var given = schema.TextAt(Extensions.Type);
        var plain = schema.TextAt(Extensions.SuggestedType) ?? owner + member;
        var shared = ExtensibleEnums.Is(schema) ? SharedEnums.Find(_contract, schema, owner, member, isParameter) : null;
        if (ExtensibleEnums.Is(schema))
            Move(schema, given ?? shared ?? plain, about ?? $"The words of `{owner}.{member}`.");
        else if (Containers.IsClass(schema))
            Move(schema, given ?? plain, about ?? $"What `{owner}.{member}` holds.");
        else if ((schema.ObjectAt("items") ?? schema.ObjectAt("additionalProperties")) is { } inner)
            NameIn(inner, owner, Words.Singular(member), isParameter, about);
    }

    private void Move(JObject schema, string name, string about)
    {
        var place = Place.Of(schema);
        if (!_names.TryGetValue(place, out var known))
        {
            Add(schema, _names[place] = name, about);
            known = name;
        }

        Untyped.Make(schema);
        schema.Remove(Extensions.Type);
        schema.Remove(Extensions.WordNames);
        schema["$ref"] = Reference.ToSchemaText(known);
    }

    private void Add(JObject schema, string name, string about)
    {
        var at = schema[Extensions.Type] ?? schema;
        if (_contract.Schemas.ObjectAt(name) is { } taken)
        {
            if (!SharedEnums.Join(taken, schema))
                Report(ProblemCode.NamesCollide, at, $"This inline schema and the one at line {Place.Of(taken).Line} both become '{name}' in C#");
            return;
        }

        if (!Identifier.IsValid(name))
            Report(ProblemCode.NoSuchName, at, $"'{name}' is no name in C#");
        TypeNames.CheckHiding(_contract, name, name, at);
        var type = (JObject)schema.DeepClone();
        type.Remove("nullable");
        type.Remove(Extensions.Name);
        type["description"] ??= about;
        _contract.Schemas[name] = type;
        _owners.Enqueue(name);
    }

    private void Report(string code, JToken at, string what) =>
        _contract.Problems.Add(code, at, $"{what}; give the inline schema another name with {Extensions.Type} in overlay.json.");
}
