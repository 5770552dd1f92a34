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
                NameIn(member, owner, Words.Pascal(member.TextAt(Extensions.Name) ?? name));
        }
    }

    private void NameIn(Operation operation)
    {
        var owner = Words.Singular(operation.Tag) + operation.Name;
        foreach (var parameter in operation.Parameters)
            NameIn(parameter.ObjectAt("schema")!, owner, Words.Pascal(parameter.TextAt(Extensions.Name) ?? parameter.TextAt("name")!), isParameter: true);
        if (operation.Request is { } request)
            NameIn(request, owner, Containers.IsClass(request) ? "Request" : "Item", about: $"The body of `{operation.Tag}Client.{operation.Name}Async`.");
        if (operation.Response is { } response)
            NameIn(response, owner, Containers.IsClass(response) ? "Response" : "Item", about: $"The answer to `{operation.Tag}Client.{operation.Name}Async`.");
    }

    private void NameIn(JObject schema, string owner, string member, bool isParameter = false, string? about = null)
    {
        if (Choices.Is(schema))
            Move(schema, schema.TextAt(Extensions.Type) ?? WordSets.Find(_contract, schema, owner, member, isParameter) ?? NewName(schema, owner, member), about ?? $"The words of `{owner}.{member}`.");
        else if (Containers.IsClass(schema))
            Move(schema, schema.TextAt(Extensions.Type) ?? NewName(schema, owner, member), about ?? $"What `{owner}.{member}` holds.");
        else if ((schema.ObjectAt("items") ?? schema.ObjectAt("additionalProperties")) is { } inner)
            NameIn(inner, owner, Words.Singular(member), isParameter, about);
    }

    private static string NewName(JObject schema, string owner, string member) => schema.TextAt(Extensions.SuggestedType) ?? owner + member;

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
        if (_contract.Schemas.ObjectAt(name) is { } taken)
        {
            if (!WordSets.Join(taken, schema))
                _contract.Problems.Add(ProblemCode.NamesCollide, schema, $"This inline schema and the one at line {Place.Of(taken).Line} both become '{name}' in C#; give one of them another name with {Extensions.Type} in overlay.json.");
            return;
        }

        if (!Identifier.IsValid(name))
            _contract.Problems.Add(ProblemCode.NoSuchName, schema[Extensions.Type] ?? schema, $"'{name}' is no name in C#; give this inline schema another with {Extensions.Type} in overlay.json.");
        TypeNames.CheckHiding(_contract, name, name, schema[Extensions.Type] ?? schema);
        var type = (JObject)schema.DeepClone();
        type.Remove("nullable");
        type.Remove(Extensions.Name);
        type["description"] ??= about;
        _contract.Schemas[name] = type;
        _owners.Enqueue(name);
    }
}
