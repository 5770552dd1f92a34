using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Which type in C# a schema becomes.</summary>
internal static class CSharpTypes
{
    public static CSharpType Of(Contract contract, JObject schema) => Reference.SchemaName(schema) is { } name
        ? new GeneratedType(name, IsStruct: ExtensibleEnums.Is(contract.Schemas.ObjectAt(name)!))
        : (schema.TextAt("type"), schema.TextAt("format")) switch
        {
            ("array", _) => ContainerType.List(ItemOf(contract, schema.ObjectAt("items")!)),
            ("object", _) => ContainerType.Map(ItemOf(contract, schema.ObjectAt("additionalProperties")!)),
            ("string", "date-time") => new PlainType("DateTimeOffset", IsStruct: true),
            ("string", "binary") => new PlainType(LibraryTypes.FileContent),
            ("string", "date") => new PlainType("DateOnly", IsStruct: true, Suffix: "Date"),
            ("string", "time") => new PlainType("TimeOnly", IsStruct: true, Suffix: "Time"),
            ("string", "byte") => new PlainType("byte[]"),
            ("string", _) => new PlainType("string"),
            ("integer", "int64") => new PlainType("long", IsStruct: true),
            ("integer", "uint64") => new PlainType("ulong", IsStruct: true),
            ("integer", _) => new PlainType("int", IsStruct: true),
            ("number", "float" or "double") => new PlainType(schema.TextAt("format")!, IsStruct: true),
            ("number", _) => new PlainType("decimal", IsStruct: true),
            ("boolean", _) => new PlainType("bool", IsStruct: true),
            _ => new UntypedType(),
        };

    private static CSharpType ItemOf(Contract contract, JObject item) =>
        Of(contract, item) is var type && item.FlagAt("nullable") && type is not UntypedType ? new NullableType(type) : type;
}
