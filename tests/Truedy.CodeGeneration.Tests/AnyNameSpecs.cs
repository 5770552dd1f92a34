using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Whatever a contract calls its parts, what comes out compiles, and a consumer with implicit usings can say every type.</summary>
public class AnyNameSpecs
{
    private static readonly Lazy<GeneratedCode> LazyCode = new(() => Contracts.With(Document()));

    private static GeneratedCode Code => LazyCode.Value;

    [Fact]
    public void Every_name_can_be_that_of_a_schema_a_member_a_parameter_a_tag_an_operation_and_a_value() =>
        Assert.True(!Compiled.Complaints(Code).Any(), string.Join("\n", Compiled.Complaints(Code).DistinctBy(each => each.GetMessage(null)).Take(20)));

    [Fact]
    public void No_type_is_called_as_one_that_a_consumer_has_in_scope()
    {
        var said = Code.Types.Select(each => each).Concat(TroublesomeNames.OfDotNet.Values).Where(each => each is not ("Void" or "TypedReference")).Select(each => $"_ = typeof({each});");
        Assert.Empty(Compiled.ComplaintsOfConsumer(Code, $"using Truedy.Generated; class Consumer {{ void Say() {{ {string.Join('\n', said)} }} }}").Take(20));
    }

    [Fact]
    public void No_type_hides_one_that_the_library_says_by_its_simple_name()
    {
        var said = TroublesomeNames.PublicTypesOfTheLibrary.Concat(Compiled.TypesUsedByTheLibrary()).Concat(Compiled.TypesUsedBy(Contracts.Grown));
        var hidden = TroublesomeNames.Some(said).Where(each => TakenTypes.What(each) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.True(!hidden.Any(), $"Add to build/Truedy.CodeGeneration/Naming/UsedByTheLibrary.txt: {string.Join(' ', hidden)}");
    }

    [Fact]
    public void No_name_of_a_contract_begins_as_those_of_the_templates_do() =>
        Assert.DoesNotContain(
            Code.Types.SelectMany(type => Code.Members(type).Append(type)),
            each => each.StartsWith("__", StringComparison.Ordinal));

    private static JObject Document()
    {
        var names = TroublesomeNames.All;
        var everything = Schema("object");
        everything["properties"] = new JObject(names.Select((each, index) => new JProperty(each, Schema((index % 3) switch { 0 => "string", 1 => "integer", _ => null }))));
        everything["required"] = new JArray(names.Where((_, index) => index % 2 == 0));
        var anything = Schema("object"); // Untyped members have a field each
        anything["properties"] = new JObject(names.Select(each => new JProperty(each, new JObject())));
        anything["allOf"] = new JArray(Reference(names[0]));
        var schemas = new JObject(names.Union(TroublesomeNames.Some(TroublesomeNames.OfDotNet.Keys), StringComparer.OrdinalIgnoreCase).Select(each => new JProperty(each, new JObject { ["properties"] = new JObject { [each] = Schema("string"), ["id"] = Schema("string") } })))
        {
            ["Everything There Is"] = everything,
            ["Anything There Is"] = anything,
            ["Every Value"] = new JObject { ["enum"] = new JArray(names) },
            ["Every Branch"] = Union(names),
            ["Every Mark"] = new JObject { ["oneOf"] = new JArray(names.Select(each => Marked("kind", each))) },
            ["Every Discriminator"] = new JObject { ["oneOf"] = new JArray(names.Select(each => Marked(each, "kind"))) },
        };
        var all = new JObject { ["properties"] = new JObject(schemas.Properties().Select((each, index) => new JProperty($"m{index}", Reference(each.Name)))) };
        var paths = new JObject { ["/all"] = new JObject { ["post"] = Operation("All", "all", all, names.Select(each => Parameter(each, "query"))) } };
        foreach (var name in names)
        {
            paths[$"/tags/{paths.Count}/{{id}}"] = new JObject { ["get"] = Operation(name, "read", null, [Parameter("id", "path"), Parameter(name, "header")]) };
            paths[$"/operations/{paths.Count}"] = new JObject { ["get"] = Operation("Operations", name, null, [Parameter(name, "query", isRequired: true), Parameter("limit", "query")]) };
        }

        return new JObject { ["paths"] = paths, ["components"] = new JObject { ["schemas"] = schemas } };
    }

    private static JObject Union(IReadOnlyList<string> names) => new()
    {
        ["oneOf"] = new JArray(names.Select(Reference)),
        ["discriminator"] = new JObject { ["propertyName"] = names[0], ["mapping"] = new JObject(names.Select(each => new JProperty(each, (string?)Reference(each)["$ref"]))) },
    };

    private static JObject Marked(string member, string value) => new()
    {
        ["type"] = "object",
        ["required"] = new JArray(member),
        ["properties"] = new JObject { [member] = new JObject { ["const"] = value }, ["is"] = new JObject { ["const"] = true }, [member + "s"] = new JObject { ["enum"] = new JArray(value) } },
    };

    private static JObject Operation(string tag, string id, JObject? schema, IEnumerable<JObject> parameters)
    {
        var content = new JObject { ["application/json"] = new JObject { ["schema"] = schema } };
        var operation = new JObject
        {
            ["tags"] = new JArray(tag),
            ["operationId"] = id,
            ["parameters"] = new JArray(parameters),
            ["responses"] = new JObject { ["200"] = schema is null ? [] : new JObject { ["content"] = content } },
        };
        if (schema is not null)
            operation["requestBody"] = new JObject { ["required"] = true, ["content"] = content.DeepClone() };
        return operation;
    }

    private static JObject Parameter(string name, string place, bool isRequired = false) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = isRequired, ["schema"] = Schema("string") };

    private static JObject Schema(string? type) => type is null ? [] : new JObject { ["type"] = type };

    private static JObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" };
}
