using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Contracts;

/// <summary>What is written for people, and becomes the documentation of the C# code.</summary>
internal static class Texts
{
    public static IEnumerable<Fact> Of(JObject? node, string name)
    {
        var text = string.Join('\n', new[] { node?.TextAt("summary"), node?.TextAt("description") }.OfType<string>());
        return text.Length > 0 ? [new Fact(FactKind.Text, name, name) { Type = text }] : [];
    }
}
