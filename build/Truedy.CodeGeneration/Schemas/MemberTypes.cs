using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Says of every member, body and answer what the templates print: its type, what it starts with, and how it is read and written.</summary>
internal static class MemberTypes
{
    public static void Decide(Contract contract)
    {
        foreach (var (_, schema) in contract.NamedSchemas)
        {
            foreach (var (name, member) in schema.ObjectsAt("properties"))
                Decide(contract, member, isRequired: (schema.ListAt("required") ?? []).Any(each => each.ToString() == name));
        }

        foreach (var operation in contract.Operations)
        {
            if (operation.Request is { } request)
                Decide(operation, CSharpTypes.Of(contract, request));
            if (operation.Response is { } answer)
                operation.Node[Extensions.Answer] = AnswerOf(CSharpTypes.Of(contract, answer));
        }
    }

    private static void Decide(Operation operation, CSharpType body)
    {
        operation.Node[Extensions.BodyWriter] = body.Writer;
        if (body.IsStruct)
            operation.Node.ObjectAt(Extensions.Body)!["struct"] = body.Name;
    }

    private static JObject AnswerOf(CSharpType type) => new() { ["declared"] = type.Name, ["reader"] = type.Reader };

    private static void Decide(Contract contract, JObject member, bool isRequired)
    {
        var type = CSharpTypes.Of(contract, member);
        var isNeverThere = type is { Name: LibraryTypes.FileContent } && !member.FlagAt(Extensions.Required); // A file that nobody has to set is none
        var isNullable = !isRequired || isNeverThere || member.FlagAt("nullable");
        member[Extensions.Kind] = KindOf(type);
        member[Extensions.Member] = new JObject
        {
            ["declared"] = isNullable ? type.Name + "?" : type.Name,
            ["required"] = member.FlagAt(Extensions.Required) ? "required " : "",
            ["initial"] = isNullable ? null : Initial(contract, type),
            ["read"] = type.Read("__reader", $"out {type.Out} __value"),
            ["converter"] = ConverterOf(type.Name),
            ["itemConverter"] = type is ContainerType container ? ConverterOf(container.Item.Name) : null,
            ["write"] = type.Write("__writer", "__value"),
        };
    }

    private static string KindOf(CSharpType type) => type switch
    {
        UntypedType => "json",
        { Name: LibraryTypes.FileContent } or ContainerType { Item.Name: LibraryTypes.FileContent or $"{LibraryTypes.FileContent}?" } => "file",
        { Name: "string" } => "text",
        { Name: "DateTimeOffset" } => "timestamp",
        _ => "value",
    };

    // What Newtonsoft.Json would read otherwise: times in the machine's zone, and dates not at all in its older versions.
    private static string? ConverterOf(string type) => type.TrimEnd('?') switch
    {
        "DateTimeOffset" => "__UtcTimestampConverter",
        "DateOnly" => "__DateConverter",
        "TimeOnly" => "__TimeConverter",
        _ => null,
    };

    private static string? Initial(Contract contract, CSharpType type) => type switch
    {
        { Name: "string" } => "\"\"",
        { Name: LibraryTypes.FileContent } => "null!",
        { Name: "byte[]" } or ContainerType { Kind: "List" } => "[]",
        ContainerType map => $"new Dictionary<string, {map.Item.Name}>()",
        GeneratedType { IsStruct: false } => contract.Schemas.ObjectAt(type.Name)!.ContainsKey(Extensions.Required) ? "new(default(__Reading))" : "new()",
        _ => null,
    };
}
