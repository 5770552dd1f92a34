using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Every error says what to do about it; where that is an action of the overlay, the action works.</summary>
public sealed partial class RemedySpecs : IDisposable
{
    // What is wrong with an operation, its parameter, its answer, or beside the operations.
    public static readonly TheoryData<string, string> InOperations = new()
    {
        { "TRU1002", "'parameters': [{ '$ref': '#/components/parameters/Nowhere' }]" },
        { "TRU1002", "'responses': { '200': { 'content': { 'application/json': { 'schema': { '$ref': '#/components/schemas/Nowhere' } } } } }" },
        { "TRU1002", "'responses': { '200': { 'content': { '$ref': '#/components/mediaTypes/Nowhere' } } }" },
        { "TRU1003", "'requestBody': { '$ref': 'bodies.json#/Call' }" },
        { "TRU1005", "'parameters': {}" },
        { "TRU1005", "'parameters': [{ 'in': 'query' }]" },
        { "TRU1005", "'parameters': [{ 'name': 'id', 'in': 'body' }]" },
        { "TRU1005", "'parameters': [{ 'name': 'id', 'in': 'query', 'schema': { 'type': 'thing' } }]" },
        { "TRU1005", "'parameters': [{ 'name': 'id', 'in': 'query', 'schema': { 'enum': 7 } }]" },
        { "TRU1005", "'requestBody': 'none'" },
        { "TRU1005", "'requestBody': { 'content': { 'application/json': { 'schema': { 'properties': { 'it\\'s': { 'type': ['text'] } } } } } }" },
        { "TRU1005", "'requestBody': { 'content': { '$ref': '#/components/schemas/Call' } }" },
        { "TRU1005", "'responses': { '200': [] }" },
        { "TRU1005", "'responses': { '200': { '$ref': 7 } }" },
        { "TRU1005", "'x-large': 1e400" },
        { "TRU1005", "'tags': 'Calls'" },
        { "TRU1020", "'parameters': [{ 'name': 'id', 'in': 'query', 'style': 'odd' }]" },
        { "TRU1020", "'requestBody': { 'content': { 'multipart/mixed': {} } }" },
        { "TRU1020", "'requestBody': { 'content': { 'multipart/form-data': { 'encoding': { 'a': { 'style': 'odd' } } } } }" },
        { "TRU1020", "'requestBody': { 'content': { 'multipart/form-data': { 'encoding': { 'a': { 'headers': { 'X': { 'required': true } } } } } } }" },
    };

    // What is no action of the overlay, since the document, the overlay or the build itself is wrong.
    public static readonly TheoryData<string, string, string> Elsewhere = new()
    {
        { "TRU1001", "{", "{}" },
        { "TRU1001", "[]", "{}" },
        { "TRU1005", "{ 'openapi': '2.0' }", "{}" },
        { "TRU1005", "{ 'openapi': '3.1.0', 'paths': { '/a': { 'get': {} } } }", "{}" },
        { "TRU1005", "{ 'openapi': '3.1.0', 'info': {}, 'paths': { '/a': { 'get': {} } } }", "{}" },
        { "TRU1005", "{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' } }", "{}" },
        { "TRU1005", "{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' }, 'paths': {} }", "{}" },
        { "TRU1005", Whole(""), "{ 'actions': [{ 'target': '$.paths', 'update': { '/b': 7 } }] }" },
        { "TRU1005", Whole(""), "{ 'actions': 7 }" },
        { "TRU1006", Whole("'x-csharp-name': 'Dispose'"), "{}" },
        { "TRU1007", Whole("'x-csharp-name': 'a b'"), "{}" },
        { "TRU1010", Whole(""), "{ 'actions': [{ 'target': '$.nothing', 'remove': true }] }" },
        { "TRU1011", Whole(""), "{ 'actions': [{ 'remove': true }] }" },
        { "TRU1011", Whole(""), "{ 'actions': [{ 'target': '$.paths[', 'remove': true }] }" },
        { "TRU1011", Whole(""), "{ 'actions': [{ 'target': '$.info', 'update': 7 }] }" },
    };

    private readonly Workshop _workshop = new();

    [Theory]
    [MemberData(nameof(InOperations))]
    public void The_action_that_an_error_prints_makes_the_build_succeed(string code, string operation)
    {
        _workshop.Write(_workshop.Document, Json(Whole(operation))).Write(_workshop.Overlay, "{}");
        var run = _workshop.Prepare();
        var error = Assert.Single(run.Lines);
        Assert.Contains($": error {code}: ", error, StringComparison.Ordinal);
        var actions = Action().Matches(error).Select(each => JObject.Parse(each.Value));
        _workshop.Write(_workshop.Overlay, new JObject { ["actions"] = new JArray(actions) }.ToString());
        Assert.True(_workshop.Prepare().ExitCode == 0, error);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void An_error_of_the_document_or_the_overlay_says_what_to_do(string code, string document, string overlay)
    {
        _workshop.Write(_workshop.Document, Json(document)).Write(_workshop.Overlay, Json(overlay));
        Assert.All(_workshop.Prepare().Lines, each => Assert.Matches($": error {code}: .*{ToDo}", each));
    }

    [Fact]
    public void What_the_same_is_wrong_with_at_many_places_is_one_error()
    {
        var references = string.Join(", ", Enumerable.Range(1, 20).Select(each => $"\n'{each}': {{ '$ref': '#/components/schemas/Nowhere' }}"));
        var document = Whole("").Replace("'schemas': {", $"'schemas': {{ 'Many': {{ 'properties': {{ {references} }} }},", StringComparison.Ordinal);
        _workshop.Write(_workshop.Document, Json(document)).Write(_workshop.Overlay, "{}");
        var error = Assert.Single(_workshop.Prepare().Lines);
        Assert.Contains("nothing. It is the same at 19 other places, in lines 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and more.", error, StringComparison.Ordinal);
        Assert.EndsWith(" and 10 more", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_of_an_error_of_a_contract_is_tried_here()
    {
        var codes = typeof(BuildErrorCode).GetFields(BindingFlags.Static | BindingFlags.Public).Select(each => (string)each.GetRawConstantValue()!);
        Assert.Equal(
            codes.Where(each => each.StartsWith("TRU1", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            InOperations.Concat(Elsewhere).Select(each => (string)each[0]).Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => _workshop.Dispose();

    private const string ToDo = "(Convert|convert|Correct|Take|overlay.json: |give|Give|needs a 'target'|takes an 'update'|has to be a list)";

    private static string Whole(string operation) => $$"""
        { 'openapi': '3.1.0', 'info': { 'title': 'Example', 'version': '1' },
        'paths': { '/it\'s {it}': { 'get': { {{operation}} } }, '/other': { 'get': {} } },
        'components': { 'schemas': { 'Call': { 'type': 'object' } } } }
        """;

    // With ' for the quotes of JSON, for the sake of C#.
    private static string Json(string text) => text.Replace('\'', '"').Replace("\\\"", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"\{""target"":""([^""\\]|\\.)*"",""remove"":true\}")]
    private static partial Regex Action();
}
