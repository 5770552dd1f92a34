using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Refers to the types of bodies that are files, <c>FileContent</c> and <c>Stream</c>, which are not generated.</summary>
internal static class LibraryTypes
{
    public const string FileContent = "FileContent";
    private const string Stream = "Stream";

    public static void PutInPlace(Contract contract)
    {
        foreach (var operation in contract.Operations.Where(each => FileMembers.IsBinary(each.Request)))
        {
            var name = RequestBodies.MethodOf(operation) == RequestBodies.Stream ? Stream : FileContent;
            Untyped.Make(operation.Request!);
            operation.Request!["$ref"] = Reference.ToSchemaText(name);
            contract.Schemas[name] ??= Declared();
        }
    }

    // NSwag makes a name of what has members; nswag.json tells it not to declare these.
    private static JObject Declared() =>
        new() { ["type"] = "object", ["properties"] = new JObject { ["content"] = new JObject { ["type"] = "string" } } };
}
