using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>One operation of the contract: a method on a path.</summary>
internal sealed record Operation(string Path, string Method, JObject PathItem, JObject Node)
{
    public static readonly IReadOnlyList<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The tag that it belongs to. It becomes the client's name without the word Client.</summary>
    public string Tag => (string)Node["tags"]![0]!;

    /// <summary>The C# name, without Async.</summary>
    public string Name => (string)Node[Extensions.Name]!;

    public IEnumerable<JObject> Parameters => Node.ObjectsIn("parameters");

    /// <summary>What the types are called after that belong to the operation alone: <c>CallList</c>.</summary>
    public string TypePrefix(string name) => Words.Singular(Tag) + name;

    /// <summary>The schema of the request body, once it is reduced to one.</summary>
    public JObject? Request => Schema(Node.ObjectAt("requestBody"));

    /// <summary>The schema of the answer, once the answers are reduced to one.</summary>
    public JObject? Response => Schema(Node.ObjectAt("responses")?.ObjectAt("200"));

    public static IEnumerable<Operation> Of(JObject document) =>
        from path in document.ObjectsAt("paths")
        from method in Methods
        let node = path.Value.ObjectAt(method)
        where node is not null
        select new Operation(path.Name, method, path.Value, node);

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";

    private static JObject? Schema(JObject? body) =>
        body?.ObjectsAt("content").Select(each => each.Value.ObjectAt("schema")).FirstOrDefault();
}
