using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Refers to the types of files, <c>FileContent</c> and <c>Stream</c>, which generated code uses and does not declare.</summary>
internal static class LibraryTypes
{
    public const string FileContent = "FileContent";
    public const string Stream = "Stream";

    public static void PutInPlace(Contract contract)
    {
        var operations = contract.Operations;
        var streams = operations.Where(each => RequestBodies.MethodOf(each) == RequestBodies.Stream).Select(each => each.Request).ToHashSet();
        foreach (var file in SchemaTree.All(contract).Where(FileMembers.IsBinary).Except(operations.Select(each => each.Response!)).ToList())
        {
            var name = streams.Contains(file) ? Stream : FileContent;
            Untyped.Make(file);
            file["$ref"] = Reference.ToSchemaText(name);
            contract.Schemas[name] ??= Declared();
        }
    }

    // NSwag makes a name of what has members; nswag.json tells it not to declare these.
    private static JObject Declared() =>
        new() { ["type"] = "object", ["properties"] = new JObject { ["content"] = new JObject { ["type"] = "string" } } };
}
