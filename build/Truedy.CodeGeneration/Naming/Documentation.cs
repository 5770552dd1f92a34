using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Turns what the contract says into XML comments and into the messages of what is deprecated, and writes a plain sentence where it says
/// nothing.</summary>
internal static partial class Documentation
{
    public static void Write(Contract contract)
    {
        foreach (var (node, what, otherwise) in Described(contract).ToList())
        {
            var text = Said(node, "description") ?? otherwise;
            if (node.FlagAt("deprecated"))
                node[Extensions.Obsolete] = Obsolete(text, what);
            node["description"] = XmlText.From(node.TextAt(Extensions.Facts) is { } facts ? $"{text.TrimEnd().TrimEnd('.')}. {facts}" : text);
        }

        foreach (var (_, schema) in contract.NamedSchemas.Where(each => ExtensibleEnums.Is(each.Schema)))
            schema[Extensions.ValueDocs] = new JArray(schema.ListAt("enum")!.Select(each => XmlText.Code(each.ToString())));
        foreach (var operation in contract.Operations)
            Summarise(operation);
    }

    private static IEnumerable<(JObject Node, string What, string Otherwise)> Described(Contract contract)
    {
        foreach (var (name, client) in contract.Root.ObjectsAt(Extensions.Clients))
            yield return (client, "client", $"The operations of `{name}`.");
        foreach (var operation in contract.Operations)
        {
            foreach (var parameter in operation.Parameters)
                yield return (parameter, "parameter", PlainSentence.Of(parameter.TextAt("name")!, parameter.ObjectAt("schema") ?? []));
            if (operation.Node.ObjectAt("requestBody") is { } body)
                yield return (body, "body", "What to send.");
            foreach (var (_, answer) in operation.Node.ObjectsAt("responses"))
                yield return (answer, "answer", $"What {operation} answers.");
        }

        foreach (var (type, schema) in contract.NamedSchemas)
        {
            yield return (schema, "type", PlainSentence.Of(type, []));
            foreach (var (name, member) in schema.ObjectsAt("properties"))
                yield return (member, "member", Said(contract.Follow(member)!, "description") ?? PlainSentence.Of(name, member));
        }
    }

    private static void Summarise(Operation operation)
    {
        var description = Said(operation.Node, "description");
        var summary = Said(operation.Node, "summary") ?? description ?? $"Requests `{operation}`.";
        if (operation.Node.FlagAt("deprecated"))
            operation.Node[Extensions.Obsolete] = Obsolete(description ?? summary, "operation");
        operation.Node["summary"] = XmlText.From(summary);
        operation.Node["description"] = description is null || description == summary ? "" : XmlText.From(description);
    }

    // The sentence that says what to use instead, if there is one.
    private static string Obsolete(string text, string what) =>
        Instead().Match(text) is { Success: true, Length: <= 200 } hint ? OneLine.From(hint.Value) : $"The contract of the API marks this {what} as deprecated.";

    private static string? Said(JObject node, string where) => node.TextAt(where) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    [GeneratedRegex(@"[^.!\r\n]*\b(instead|replaced by|in favou?r of|superseded by|migrate to|prefer)\b[^!\r\n]*?(\.(?=\s|$)|!|$)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Instead();
}
