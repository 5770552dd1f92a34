using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves every operation at most one answer, and stops at those that no template can print.</summary>
internal static class Answers
{
    private static readonly string[] Textual = ["text/", "multipart/", "xml", "urlencoded", "ndjson", "jsonl", "json-seq"];

    public static void KeepOneAnswer(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            SettleAnswer(contract, operation);
            operation.Node.Remove("callbacks");
        }
    }

    private static void SettleAnswer(Contract contract, Operation operation)
    {
        var answers = operation.Node.ObjectsAt("responses").ToList();
        var (_, answer) = answers.Where(each => each.Name.StartsWith('2')).OrderBy(each => each.Name, StringComparer.Ordinal).FirstOrDefault();
        if (answer is null && answers is [("default", var only)])
            answer = only;
        var content = answer is null || operation.Method == "head" ? null : AnswerContent(contract, operation, answer);

        // Error bodies come in more shapes than any document says, so the hand-written layer reads them.
        operation.Node["responses"] = new JObject
        {
            [content is null ? "204" : "200"] = new JObject { ["description"] = answer?.TextAt("description") ?? "", ["content"] = content ?? [] },
        };
    }

    private static JObject? AnswerContent(Contract contract, Operation operation, JObject answer)
    {
        var kinds = answer.ObjectsAt("content").ToList();
        if (kinds.Count == 0)
            return null;
        if (kinds.Find(each => IsBinary(each.Name, each.Value)).Value is not null)
            return Content("application/octet-stream", new JObject { ["type"] = "string", ["format"] = "binary" });
        if (kinds.Find(each => IsJson(each.Name)).Value is { } json)
            return Content("application/json", json.ObjectAt("schema"));
        contract.CannotPrint(operation, answer.ObjectAt("content")!.First!, $"the answer of {operation}, '{kinds[0].Name}'; only JSON and binary files.");
        return null;
    }

    private static JObject Content(string mediaType, JObject? schema) =>
        new() { [mediaType] = new JObject { ["schema"] = schema ?? [] } };

    private static string MediaType(string key) => key.Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsJson(string key) =>
        MediaType(key) is "application/json" or "*/*" || MediaType(key).EndsWith("+json", StringComparison.Ordinal);

    private static bool IsBinary(string key, JObject content) =>
        content.ObjectAt("schema")?.TextAt("format") == "binary" || (!IsJson(key) && !Textual.Any(MediaType(key).Contains));
}
