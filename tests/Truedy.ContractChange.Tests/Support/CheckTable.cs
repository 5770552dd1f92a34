using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.ContractChange.Tests;

/// <summary>The tables of CHECKS.md: what is documented there is what is tested.</summary>
internal static partial class CheckTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Own.Root, "build", "Truedy.ContractChange", "CHECKS.md"));

    /// <summary>Every check at every place, with the schema or the part before and after, and what the report says.</summary>
    public static IEnumerable<(string Check, string Place, string Before, string After, string Expected)> Rows =>
        from cells in Cells(5)
        let checks = Expand(Code(cells[0])).ToList()
        let places = cells[1].Split([", ", "; "], StringSplitOptions.None)
        from check in checks.Select((name, index) => (name, place: places[index * places.Length / checks.Count]))
        select (check.name, check.place, Code(cells[2]), Code(cells[3]), cells[4]);

    /// <summary>Patterns of the checks that do not apply.</summary>
    public static IEnumerable<Regex> Others =>
        from cells in Cells(2)
        from name in cells[0].Split(", ")
        select new Regex($"^{Regex.Escape(Code(name)).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string[]> Cells(int count) =>
        Lines.Where(each => each.StartsWith("| `", StringComparison.Ordinal))
            .Select(each => each.Trim('|', ' ').Split(" | "))
            .Where(each => each.Length == count);

    private static string Code(string cell) => cell.Trim('`');

    // The first braces vary slowest, so that places follow them.
    private static IEnumerable<string> Expand(string pattern) => Braces().Match(pattern) is not { Success: true } match ? [pattern] :
        match.Groups[1].Value.Split(',').SelectMany(each => Expand(pattern[..match.Index] + each + pattern[(match.Index + match.Length)..]));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();

    /// <summary>A contract with one operation that has the part at the place.</summary>
    public static JObject Contract(string place, string part) => place switch
    {
        "document" => Merged("", part),
        "path" => Merged("paths./things", part),
        "operation" => Merged("paths./things.post", part),
        "parameter" => Merged("paths./things.post", $$"""{ "parameters": [{ "name": "p", "in": "query", "schema": {{part}} }] }"""),
        "body" => Merged("paths./things.post", $$"""{ "requestBody": { "content": { "application/json": { "schema": {{part}} } } } }"""),
        "answer" => Merged("paths./things.post", $$"""{ "responses": { "200": { "content": { "application/json": { "schema": {{part}} } } } } }"""),
        "header" => Merged("paths./things.post", $$"""{ "responses": { "200": { "headers": { "X-A": { "schema": {{part}} } } } } }"""),
        _ when place.EndsWith(" member", StringComparison.Ordinal) =>
            Contract(place[..^" member".Length], $$"""{ "type": "object", "properties": { "m": {{part}} } }"""),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "No such place."),
    };

    private static JObject Merged(string path, string part)
    {
        var contract = JObject.Parse("""
            {
              "openapi": "3.1.0",
              "paths": { "/things": { "post": {} } },
              "components": {
                "schemas": { "A": { "properties": { "a": {} } }, "B": { "properties": { "b": {} } }, "C": { "properties": { "c": {} } } },
                "securitySchemes": {
                  "Key": { "type": "http", "scheme": "bearer" },
                  "SameKey": { "type": "http", "scheme": "bearer" },
                  "Tenant": { "type": "apiKey", "in": "header", "name": "X-Tenant" }
                }
              }
            }
            """);
        var at = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate((JToken)contract, (node, step) => node[step]!);
        ((JObject)at).Merge(JObject.Parse(part));
        return contract;
    }
}
