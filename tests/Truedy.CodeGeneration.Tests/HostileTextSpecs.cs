using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Text of a contract is a name, a literal or a comment in C#, whatever stands in it, and never code.</summary>
public class HostileTextSpecs
{
    private static readonly string[] Separators = ["\r", "\n", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\0", "\t"];

    private static readonly string[] Texts =
    [
        .. Separators.Select(each => $"before{each}Injected();{each}after"),
        "*/ Injected(); /*", "\"; Injected(); //", "\\\"; Injected(); //", "\"\"\"; Injected();", "{ Injected(); }", "} Injected(); {", "{{ Injected }}", "{% raw %} Injected();", "{%- endif -%}",
        "<see cref=\"Injected\"/>", "</summary> Injected();", "]]> Injected();", "<!-- Injected(); -->", "&amp; & &#10; Injected();", "\\u000a Injected();", "#endif", "@\"Injected\"", "$\"{Injected()}\"",
        "\ud800 Injected();", "Injected(); \udc00", "'; Injected();", "\\", "\"", "`Injected();`", "``` Injected();", new string('x', 5000) + "\"; Injected();",
    ];

    private static readonly Lazy<GeneratedCode> LazyCode = new(() => Contracts.With(Document()));

    private static GeneratedCode Code => LazyCode.Value;

    [Fact]
    public void It_compiles_and_calls_nothing_of_what_stands_there()
    {
        var complaints = Compiled.Complaints(Code).Take(10).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.DoesNotContain(
            Code.Tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>(),
            each => each.Expression.ToString() == "Injected");
    }

    [Fact]
    public void Every_value_and_every_name_is_sent_as_it_is()
    {
        var literals = Code.Tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Select(each => each.Token.Value as string).ToHashSet(StringComparer.Ordinal);
        Assert.All(Texts.Where(each => !each.Any(char.IsSurrogate)), each => Assert.Contains(each, literals)); // Half of a pair is no text that can be sent
    }

    private static JObject Document()
    {
        var paths = new JObject();
        var schemas = new JObject();
        foreach (var (text, index) in Texts.Select((each, index) => (each, index)))
        {
            var schema = new JObject
            {
                ["title"] = text,
                ["description"] = text,
                ["deprecated"] = true,
                ["required"] = new JArray("always"),
                ["properties"] = new JObject
                {
                    [text] = new JObject { ["type"] = "string", ["description"] = text, ["default"] = text, ["example"] = text, ["pattern"] = text, ["x-note"] = text, ["deprecated"] = true },
                    ["choice"] = new JObject { ["enum"] = new JArray(text, "other"), ["description"] = text },
                    ["any"] = new JObject { ["title"] = text, ["examples"] = new JArray(text) },
                    ["always"] = new JObject { ["const"] = text },
                    ["union"] = new JObject { ["oneOf"] = new JArray(Marked(text, text), Marked(text, "other"), new JObject { ["type"] = "string" }), ["title"] = text, ["discriminator"] = new JObject { ["propertyName"] = text, ["mapping"] = new JObject { [text] = text } } },
                },
            };
            schemas[$"Hostile{index} {text}"] = schema;
            var name = Uri.EscapeDataString($"Hostile{index} {text}".Replace("\ud800", "\ufffd", StringComparison.Ordinal).Replace("\udc00", "\ufffd", StringComparison.Ordinal));
            var content = new JObject { ["application/json"] = new JObject { ["schema"] = name.Contains("%EF%BF%BD", StringComparison.Ordinal) ? schema.DeepClone() : new JObject { ["$ref"] = $"#/components/schemas/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("%2F", "~1", StringComparison.Ordinal)}" } } };
            paths[$"/hostile/{index}/{text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}"] = new JObject
            {
                ["post"] = new JObject
                {
                    ["tags"] = new JArray(text),
                    ["operationId"] = text,
                    ["summary"] = text,
                    ["description"] = $"{text}. Use {text} instead.",
                    ["deprecated"] = true,
                    ["x-anything"] = text,
                    ["parameters"] = new JArray(Parameter(text, "query"), Parameter(text, "header", isRequired: true)),
                    ["requestBody"] = new JObject { ["description"] = text, ["content"] = content },
                    ["responses"] = new JObject { ["200"] = new JObject { ["description"] = text, ["content"] = content.DeepClone() } },
                },
            };
        }

        var tags = new JArray(Texts.Select(each => new JObject { ["name"] = each, ["description"] = each }));
        return new JObject { ["info"] = new JObject { ["title"] = Texts[0] }, ["tags"] = tags, ["paths"] = paths, ["components"] = new JObject { ["schemas"] = schemas } };
    }

    private static JObject Marked(string name, string value) =>
        new() { ["title"] = value, ["required"] = new JArray(name), ["properties"] = new JObject { [name] = new JObject { ["const"] = value, ["description"] = value } } };

    private static JObject Parameter(string text, string place, bool isRequired = false) => new()
    {
        ["name"] = text,
        ["in"] = place,
        ["required"] = isRequired,
        ["description"] = text,
        ["schema"] = new JObject { ["type"] = "string", ["default"] = text, ["example"] = text },
    };
}
