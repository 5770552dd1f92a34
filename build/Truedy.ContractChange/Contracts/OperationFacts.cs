using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>What an operation takes and gives.</summary>
internal sealed partial class OperationFacts(JObject document, SchemaFacts schemas, Operation operation)
{
    private const string JsonContent = "JSON";

    private readonly string _name = operation.ToString();

    private readonly string? _success = operation.Node.ObjectsAt("responses").Select(each => each.Name)
        .Where(each => each.StartsWith('2')).Order(StringComparer.Ordinal).FirstOrDefault();

    public IEnumerable<Fact> All() => Said().Select(each => each with { Key = Key(each) });

    /// <summary>Requests that the API sends, which the library does not take.</summary>
    public static IEnumerable<Fact> Callbacks(JObject node, string keyword, string name, string? parent = null) =>
        node.ObjectsAt(keyword).Select(each => new Fact(FactKind.Callback, $"{name} {each.Name}", parent));

    private IEnumerable<Fact> Said() =>
    [
        new(FactKind.Operation, _name)
        {
            Detail = string.Join(", ", Tags().Prepend(operation.Node.TextAt("operationId")).OfType<string>()),
            IsDeprecated = operation.Node.FlagAt("deprecated"),
        },
        .. Texts.Of(operation.Node, _name),
        .. Parameters(),
        .. Body(),
        .. operation.Node.ObjectsAt("responses").SelectMany(each => Answer(each.Name, Follow(each.Value))),
        .. Callbacks(operation.Node, "callbacks", $"{_name}: callback", _name),
    ];

    private IEnumerable<string> Tags() => (operation.Node["tags"] as JArray ?? []).Select(each => $"tag {each}");

    private IEnumerable<Fact> Parameters() =>
        from parameter in operation.Node.ObjectsIn("parameters").Concat(operation.PathItem.ObjectsIn("parameters"))
            .Select(Follow)
            .DistinctBy(each => $"{each["in"]} {each["name"]}") // An operation's own comes before that of its path
        let place = new Fact(FactKind.Parameter, $"{_name}: {parameter["in"]} {parameter["name"]}", _name)
        {
            Detail = Style(parameter),
            IsRequired = parameter.FlagAt("required"),
            IsDeprecated = parameter.FlagAt("deprecated"),
            IsSent = true,
        }
        from fact in Texts.Of(parameter, place.Name).Concat(schemas.Of(place, parameter["schema"] ?? Content(parameter)?["schema"]))
        select fact;

    private IEnumerable<Fact> Body() => operation.Node.ObjectAt("requestBody") is { } node && Follow(node) is var body
        ? With(body, new Fact(FactKind.Body, $"{_name}: body", _name) { IsRequired = body.FlagAt("required"), IsSent = true })
        : [];

    private IEnumerable<Fact> Answer(string status, JObject answer) =>
    [
        .. With(answer, new Fact(FactKind.Answer, $"{_name}: {status}", _name) { IsReceived = true }),
        .. from header in answer.ObjectsAt("headers")
           let said = Follow(header.Value)
           let place = new Fact(FactKind.Header, $"{_name}: {status}, header {header.Name}", $"{_name}: {status}")
           from fact in schemas.Of(place with { IsRequired = said.FlagAt("required"), IsReceived = true }, said["schema"])
           select fact,
    ];

    private IEnumerable<Fact> With(JObject node, Fact place)
    {
        var types = node.ObjectsAt("content").Select(each => each.Name).ToList();
        var content = types.Count == 0 ? [] : new[]
        {
            new Fact(FactKind.Content, $"{place.Name}, content", place.Name) { Type = Chosen(types), Detail = string.Join(", ", types) },
        };
        return schemas.Of(place, Content(node)?["schema"]).Concat(content);
    }

    // What the library sends and reads, if there is a choice: JSON first.
    private static JObject? Content(JObject node) =>
        node.ObjectsAt("content").OrderBy(each => IsJson(each.Name) ? 0 : 1).Select(each => each.Value).FirstOrDefault();

    private static string Chosen(List<string> types) => types.Exists(IsJson) ? JsonContent : types[0].Split(';')[0].Trim();

    private static bool IsJson(string mediaType) => JsonType().IsMatch(mediaType);

    private static string Style(JObject parameter)
    {
        var usual = $"{parameter["in"]}" is "query" or "cookie" ? "form" : "simple";
        var style = parameter.TextAt("style") ?? usual;
        var isExploded = parameter["explode"]?.ToString() ?? $"{style == "form"}";
        var words = new[]
        {
            style == usual ? "" : $"style {style}",
            string.Equals(isExploded, $"{style == "form"}", StringComparison.OrdinalIgnoreCase) ? "" : $"explode {isExploded.ToLowerInvariant()}",
            parameter.FlagAt("allowReserved") ? "reserved characters allowed" : "",
            parameter["content"] is JObject ? "as " + string.Join(", ", parameter.ObjectsAt("content").Select(each => each.Name)) : "",
        };
        return string.Join(", ", words.Where(each => each.Length > 0));
    }

    private JObject Follow(JObject node)
    {
        for (var steps = 0; steps < SchemaType.FarEnough && Reference.Target(node) is { } target; steps++)
            node = Reference.Resolve(document, target) as JObject ?? [];
        return node;
    }

    // A placeholder may have another name, a parameter come in another place, and a success have another status: C# has the same.
    private string Key(Fact fact)
    {
        var key = fact.Name;
        foreach (var (name, index) in Placeholder().Matches(operation.Path).Select((each, index) => (each.Groups["name"].Value, index)))
            key = Regex.Replace(key, $@": path {Regex.Escape(name)}(?![\w-])", $": path {index}", RegexOptions.None, TimeSpan.FromSeconds(1));
        key = key.Replace(operation.Path, Placeholder().Replace(operation.Path, "{}"), StringComparison.Ordinal);
        key = InRequest().Replace(key, ": sent ");
        return _success is null ? key : key.Replace($": {_success}", ": success", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(": (query|header|cookie) ", RegexOptions.ExplicitCapture)]
    private static partial Regex InRequest();

    [GeneratedRegex(@"^[^;]*[/+]json\s*(;|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex JsonType();
}
