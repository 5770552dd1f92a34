using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Decides which members are files: binary ones of multipart forms. Anywhere else binary text is text.</summary>
internal static class FileMembers
{
    private static readonly string[] Choices = ["anyOf", "oneOf"];

    /// <summary>Chooses the file where a member may be a file or something else; many files rather than one.</summary>
    public static void PreferFiles(JObject schema)
    {
        foreach (var keyword in Choices)
        {
            var branches = schema.ObjectsIn(keyword).ToList();
            if ((branches.Find(each => IsBinary(each.ObjectAt("items"))) ?? branches.Find(IsBinary)) is { } file)
                schema[keyword] = new JArray(branches.Where(each => each == file || each["type"] is JValue { Value: "null" }));
        }
    }

    /// <summary>Takes <c>format: binary</c> from everything that is no file.</summary>
    public static void KeepInForms(Contract contract)
    {
        foreach (var form in Forms(contract))
        {
            MarkByEncoding(contract, form);
            KeepApart(contract, form);
        }

        var files = Forms(contract).SelectMany(each => Members(contract, each)).Select(each => Inner(each.Member))
            .Concat(contract.Operations.Where(RequestBodies.IsBytes).Select(each => each.Request)).ToHashSet();
        foreach (var text in SchemaTree.All(contract).Where(each => IsBinary(each) && !files.Contains(each)))
            text.Remove("format");
    }

    /// <summary>Lists the files of every form for the templates, once their members have names.</summary>
    public static void List(Contract contract)
    {
        foreach (var form in Forms(contract))
        {
            var files = Members(contract, form).Where(each => IsBinary(Inner(each.Member)));
            form.Node.ObjectAt(Extensions.Body)!["files"] =
                new JArray(files.Select(each => new JObject { ["name"] = each.Name, ["member"] = each.Member.TextAt(Extensions.Name) }));
        }
    }

    public static bool IsBinary(JObject? schema) => schema?["type"] is JValue { Value: "string" } && schema.TextAt("format") == "binary";

    private static List<Operation> Forms(Contract contract) =>
        [.. contract.Operations.Where(each => RequestBodies.MethodOf(each) == RequestBodies.Multipart)];

    private static IEnumerable<(string Name, JObject Member)> Members(Contract contract, Operation form) =>
        contract.Follow(form.Request) is { } body
            ? Inheritance.BasesOf(contract, body).Prepend(body).SelectMany(each => each.ObjectsAt("properties")).DistinctBy(each => each.Name)
            : [];

    // Items of a list, or the member itself.
    private static JObject Inner(JObject member) => member.TextAt("type") == "array" ? member.ObjectAt("items")! : member;

    private static void MarkByEncoding(Contract contract, Operation form)
    {
        foreach (var encoding in form.Node.ObjectAt(Extensions.Body)!.ObjectsIn("encodings"))
        {
            if (encoding.TextAt("mediaType") is not { } mediaType || MediaType.IsJson(mediaType) || MediaType.IsText(mediaType))
                continue;
            foreach (var (_, member) in Members(contract, form).Where(each => each.Name == encoding.TextAt("name")))
            {
                if (Inner(member) is var file && !file.ContainsKey("enum") && (Untyped.Is(file) || file.TextAt("type") == "string"))
                    (file["type"], file["format"]) = ("string", "binary");
            }
        }
    }

    // A class that is sent or answered as JSON as well cannot have files there.
    private static void KeepApart(Contract contract, Operation form)
    {
        if (Reference.SchemaName(form.Request) is { } name
            && Members(contract, form).Any(each => IsBinary(Inner(each.Member)))
            && SchemaTree.All(contract).Where(each => Reference.SchemaName(each) == name).Except(Forms(contract).Select(each => each.Request)).Any())
        {
            form.Request!.Replace(contract.Schemas.ObjectAt(name)!.DeepClone());
        }
    }
}
