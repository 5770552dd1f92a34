using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.ContractChange.Publishing;

/// <summary>A contract as it was published, and as it is committed: in JSON, with the same keys in the same order.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Source">What was taken: the file, or the block of YAML on a page.</param>
/// <param name="Json">The same as JSON.</param>
/// <param name="Origin">The tokens of what was not JSON, each with its place in the file.</param>
internal sealed record PublishedDocument(string File, string Source, string Json, JObject? Origin)
{
    public static PublishedDocument Read(string file, string content)
    {
        var text = content.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (text.TrimStart().StartsWith('{'))
            return new PublishedDocument(file, text, text.TrimEnd('\n') + "\n", Origin: null);
        var (yaml, linesBefore) = MarkdownPage.Find(text, file) ?? (text, 0);
        var origin = YamlSource.Load(yaml, file, linesBefore);
        return new PublishedDocument(file, yaml, Print(origin), origin);
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Print(JObject document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented })
            document.WriteTo(writer);
        return text + "\n";
    }
}
