using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves every operation at most one answer, and says how it is read.</summary>
internal static class Answers
{
    public const string Json = "json";
    private const string Text = "text";
    private const string File = "file";
    private const string Events = "events";
    private const string Lines = "lines";

    // What says nothing about its JSON is chosen last: frameworks write that beside the true answer.
    private static readonly string[] ByPreference = [File, Json, Events, Lines, Text];

    public static void KeepOneAnswer(Contract contract)
    {
        foreach (var operation in contract.Operations)
        {
            operation.Node.Remove("callbacks");
            AddStream(contract, operation);
        }

        foreach (var operation in contract.Operations)
            KeepOneAnswer(contract, operation);
    }

    /// <summary>How the answer of an operation is read; null if it has none.</summary>
    public static string? KindOf(Operation operation) => operation.Node.ObjectAt(Extensions.AnswerKind)?.TextAt("kind");

    // What answers with JSON or with a stream, as the caller asks, is two methods: none can return both. A fragment tells their paths apart.
    private static void AddStream(Contract contract, Operation operation)
    {
        var contents = Contents(contract, Successes(operation));
        if (contents.MinBy(each => each.Preference) is not { Kind: Json } || contents.Find(each => each.Kind is Events or Lines) is not { } stream)
            return;
        var twin = (JObject)operation.Node.DeepClone();
        twin[Extensions.Suffix] = "Stream";
        twin["responses"] = new JObject
        {
            ["200"] = new JObject { ["description"] = "The stream.", ["content"] = new JObject { [stream.Key] = stream.Node.DeepClone() } },
        };
        var path = operation.Path + "#stream";
        if (contract.Root.ObjectAt("paths")!.ObjectAt(path) is not { } item)
            operation.PathItem.Parent!.AddAfterSelf(new JProperty(path, item = []));
        item[operation.Method] = twin;
    }

    private static void KeepOneAnswer(Contract contract, Operation operation)
    {
        var successes = Successes(operation);
        var contents = Contents(contract, successes);
        var description = successes.FirstOrDefault(each => each.ObjectsAt("content").Any()) ?? successes.FirstOrDefault();
        var answer = new JObject { ["description"] = description?.TextAt("description") ?? "", ["content"] = new JObject() };
        if (contents.MinBy(each => each.Preference) is { } chosen)
        {
            var others = contents.Where(each => each.Kind == chosen.Kind).ToList();
            operation.Node[Extensions.AnswerKind] = new JObject
            {
                ["kind"] = chosen.Kind,
                ["accept"] = Accept(chosen.Kind, [.. others.Select(each => each.Key)]),
                ["isTyped"] = chosen.Kind != Events || chosen.Schema.TextAt("type") != "string",
                ["mayBeEmpty"] = chosen.Kind == Json && successes.Exists(each => !each.ObjectsAt("content").Any()),
            };
            answer["content"]![MediaType.Json] = new JObject { ["schema"] = others.TrueForAll(each => chosen.IsLike(each)) ? chosen.Schema : [] };
        }

        // Error bodies come in more shapes than any document says, so the hand-written layer reads them.
        operation.Node["responses"] = new JObject { [contents.Count == 0 ? "204" : "200"] = answer };
    }

    private static List<Content> Contents(Contract contract, List<JObject> successes) =>
        [.. successes.SelectMany(each => each.ObjectsAt("content")).Select(each => new Content(contract, each.Name, each.Value))];

    // OpenAPI lets "default" stand for every status that is not declared.
    private static List<JObject> Successes(Operation operation)
    {
        if (operation.Method == "head")
            return [];
        var answers = operation.Node.ObjectsAt("responses").OrderBy(each => each.Name, StringComparer.Ordinal).ToList();
        var declared = answers.Where(each => each.Name.StartsWith('2')).Select(each => each.Value).ToList();
        var isOpen = declared.Count == 0 && !answers.Exists(each => each.Name.StartsWith('3') || each.Name.StartsWith('1'));
        return isOpen ? [.. answers.Where(each => each.Name == "default").Select(each => each.Value)] : declared;
    }

    private static string Accept(string kind, IReadOnlyList<string> keys)
    {
        var said = string.Join(", ", keys.Where(each => !MediaType.IsOpen(each)).Distinct(StringComparer.OrdinalIgnoreCase));
        return (said.Length, kind) switch
        {
            (0, Json) => MediaType.Json,
            (0, _) => "*/*",
            (_, File or Text) => said + ", */*;q=0.1", // What a server sends is seldom said to the letter
            _ => said,
        };
    }

    /// <summary>One media type of an answer.</summary>
    private sealed class Content
    {
        private readonly Contract _contract;

        public Content(Contract contract, string key, JObject content)
        {
            _contract = contract;
            (Key, Node, var schema) = (key, content, content.ObjectAt("schema") ?? []);
            Kind = KindOf(key, contract.Follow(schema)!);
            Schema = Kind switch
            {
                Json => schema,
                Lines => content.ObjectAt("itemSchema") ?? (contract.Follow(schema)!.ObjectAt("items") ?? schema),
                Events => DataOf(content, schema) ?? AnyText(),
                _ => AnyText(),
            };
        }

        public string Key { get; }

        public JObject Node { get; }

        public string Kind { get; }

        public JObject Schema { get; }

        public int Preference => Kind == Json && Schema.Count == 0 ? ByPreference.Length : Array.IndexOf(ByPreference, Kind);

        /// <summary>Whether what reads this content reads the other: the same schema, or two objects, since unknown members are kept.</summary>
        public bool IsLike(Content other) => JToken.DeepEquals(Schema, other.Schema) || (IsObject(Schema) && IsObject(other.Schema));

        private static string KindOf(string key, JObject schema) =>
            schema.TextAt("format") == "binary" ? File
            : MediaType.IsJson(key) ? Json
            : MediaType.Of(key) == "text/event-stream" ? Events
            : MediaType.IsJsonLines(key) ? Lines
            : MediaType.IsText(key) ? Text
            : !MediaType.IsOpen(key) || schema.Count == 0 ? File
            : schema["type"] is JValue { Value: "string" } ? Text
            : Json;

        private static bool IsWholeEvent(JObject schema) =>
            schema.ObjectAt("properties") is { } members && members.ContainsKey("data") && (members.ContainsKey("event") || members.ContainsKey("id"));

        private static JObject AnyText() => new() { ["type"] = "string" };

        private bool IsObject(JObject schema) =>
            _contract.Follow(schema) is { } target && (Containers.IsClass(target) || target["type"] is JValue { Value: "object" });

        // What the data of each event is, if the contract says more than that it is text. A schema may also be that of the whole event.
        private JObject? DataOf(JObject content, JObject schema)
        {
            var item = _contract.Follow(content.ObjectAt("itemSchema"));
            if (item is not null)
                return item.ObjectAt("properties")?.ObjectAt("data")?.ObjectAt("contentSchema");
            var data = _contract.Follow(schema)!.ObjectAt("items") ?? schema;
            var target = _contract.Follow(data)!;
            return target.Count == 0 || target["type"] is JValue { Value: "string" } || IsWholeEvent(target) ? null : data;
        }
    }
}
