using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves every operation at most one request body, JSON if there is a choice, and says how it is sent.</summary>
internal static class RequestBodies
{
    public const string Multipart = "Multipart";
    public const string Stream = "Stream";
    private const string Form = "Form";
    private const string Text = "Text";
    private const string File = "File";
    private const string Json = "Json";

    public static void KeepOneBody(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            if (operation.Node.ObjectAt("requestBody") is { } request)
                KeepOneBody(contract, operation, request);
        }
    }

    /// <summary>How the body of an operation is sent: the name of a method of <c>ApiRequest</c>.</summary>
    public static string? MethodOf(Operation operation) => operation.Node.ObjectAt(Extensions.Body)?.TextAt("method");

    /// <summary>Whether the body of an operation is sent as the bytes that it is.</summary>
    public static bool IsBytes(Operation operation) => MethodOf(operation) is Stream or File;

    private static void KeepOneBody(Contract contract, Operation operation, JObject request)
    {
        var bodies = request.ObjectsAt("content").Select(each => (each.Name, each.Value, MethodFor(contract, each.Name, each.Value))).ToList();
        if (bodies.Count == 0)
            bodies.Add(("*/*", [], File));
        var (key, content, method) = bodies.OrderBy(each => Preference(each.Name, each.Item3)).First();
        if (method is null)
        {
            contract.CannotPrint(content.Parent!, $"the body of {operation}, '{key}'");
            return;
        }

        operation.Node[Extensions.Body] = new JObject
        {
            ["method"] = method,
            ["mediaType"] = !MediaType.IsOpen(key) ? key : method == Text ? "text/plain" : MediaType.Json,
            ["encodings"] = method is Form or Multipart ? FormEncodings.Of(contract, operation, content, isMultipart: method == Multipart) : null,
        };
        request["content"] = new JObject { [MediaType.Json] = new JObject { ["schema"] = SchemaFor(method, content) } };
    }

    private static int Preference(string key, string? method) =>
        method is null ? 4 : MediaType.Of(key) == MediaType.Json ? 0 : MediaType.IsJson(key) ? 1 : method == Json ? 2 : 3;

    private static string? MethodFor(Contract contract, string key, JObject content)
    {
        if (MediaType.IsJson(key))
            return Json;
        var schema = contract.Follow(content.ObjectAt("schema"));
        if (MediaType.IsMultipart(key))
            return MediaType.Of(key) == "multipart/form-data" && !HasNoFields(schema) ? Multipart : null;
        if (MediaType.Of(key) == "application/x-www-form-urlencoded")
            return HasNoFields(schema) ? Text : Form;
        if (MediaType.IsOpen(key))
            return schema is null or { Count: 0 } || FileMembers.IsBinary(schema) || MediaType.Of(key) is not ("*/*" or "") ? File : TextOrJson(schema);
        return MediaType.IsText(key) && schema?.TextAt("format") != "binary" ? Text : Stream;
    }

    // A form that the contract says to be a text, or a number: whoever calls writes it.
    private static bool HasNoFields(JObject? schema) =>
        schema is not null && (schema.ContainsKey("enum") || schema["type"] is JValue { Value: "string" or "integer" or "number" or "boolean" });

    private static string TextOrJson(JObject schema) => schema["type"] is JValue { Value: "string" } ? Text : Json;

    private static JObject SchemaFor(string method, JObject content) => method switch
    {
        Text => new JObject { ["type"] = "string" },
        Stream or File => new JObject { ["type"] = "string", ["format"] = "binary" },
        _ => content.ObjectAt("schema") ?? [],
    };
}
