namespace Truedy.CodeGeneration.Tests;

/// <summary>All errors of a document come in one build, each once, at its place, and with what to do about it.</summary>
public sealed class AllErrorsSpecs : IDisposable
{
    private const string Paths = """
        "/it's": { "get": { "parameters": [
            { "name": "filter", "in": "query", "style": "odd", "schema": { "type": "string" } },
            { "name": "sort", "in": "query", "schema": { "$ref": "#/components/schemas/Sort" } } ],
          "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Agent" } } } } } } },
        "/agents": { "post": { "parameters": {}, "requestBody": { "content": { "application/json": { "schema": { "type": "thing" } } } }, "responses": "none" } },
        "/voices": { "post": { "requestBody": { "$ref": "#/components/requestBodies/Shared" } }, "put": { "requestBody": { "$ref": "#/components/requestBodies/Shared" } } }
        """;

    private const string Components = """
        "requestBodies": { "Shared": { "content": { "application/json": { "schema": { "properties": [] } } } } },
        "schemas": { "Agent": { "type": "object", "properties": { "id": { "type": "word" }, "tags": { "enum": 7 }, "size": { "type": "integer", "maximum": 1e400 } } } }
        """;

    private readonly Workshop _workshop = new();

    [Fact]
    public void They_come_from_every_step_and_every_part_of_the_document()
    {
        Write($$"""{ "openapi": "3.1.0", "info": { "title": "Example" }, "paths": { {{Paths}} }, "components": { {{Components}} } }""");
        _workshop.Write(_workshop.Overlay, """{ "actions": [ { "target": "$.nothing", "remove": true } ] }""");
        _workshop.Prepare().FailsAt(
            (At("{ 'title': 'Example' }"), "TRU1005", "'info' needs a 'version'"),
            (At("'odd'"), "TRU1020", "of style 'odd'"),
            (At("'#/components/schemas/Sort'"), "TRU1002", "points at nothing"),
            (At("{}, 'requestBody'"), "TRU1005", "'parameters' has to be a list"),
            (At("'thing'"), "TRU1005", "no type 'thing'"),
            (At("'none'"), "TRU1005", "'responses' has to be an object"),
            (At("[] } } } } },"), "TRU1005", "'properties' has to be an object"),
            (At("'word'"), "TRU1005", "no type 'word'"),
            (At("7 }, 'size'"), "TRU1005", "'enum' has to be a list"),
            (At("1e400"), "TRU1005", "larger than any"),
            (Workshop.PlaceOf(_workshop.Overlay, "'$.nothing'"), "TRU1010", "matches nothing"));
    }

    [Fact]
    public void What_is_not_supported_can_be_left_out_by_the_action_that_the_error_prints()
    {
        _workshop.Write(_workshop.Overlay, "{}");
        Write("""
            { "openapi": "3.1.0", "info": { "title": "Example", "version": "1" }, "paths": {
              "/it's": { "get": { "parameters": [ { "$ref": "#/components/parameters/Odd" } ], "responses": {} },
                         "put": { "responses": {} } },
              "/b": { "get": { "parameters": [ { "$ref": "#/components/parameters/Odd" } ], "responses": {} } } },
              "components": { "parameters": { "Odd": { "name": "odd", "in": "query", "style": "odd", "schema": { "type": "string" } } } } }
            """);
        const string First = """{"target":"$.paths['/it\\'s'].get","remove":true}""", Second = """{"target":"$.paths['/b'].get","remove":true}""";
        _workshop.Prepare().FailsAt(At("'odd', 'schema'"), "TRU1020", $"leave out in overlay.json what needs it: {First}, {Second}");

        _workshop.Write(_workshop.Overlay, $$"""{ "actions": [ {{First}}, {{Second}} ] }""");
        _workshop.Prepare().Succeeds();
    }

    [Theory]
    [InlineData("{ 'openapi': '3.1.0', 'paths': { '/a': { 'get': {} } } }", "{ 'openapi'", "needs an object 'info'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': 7, 'paths': { '/a': { 'get': {} } } }", "7,", "needs an object 'info'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'version': '1' }, 'paths': { '/a': { 'get': {} } } }", "{ 'version'", "'info' needs a 'title'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': null }, 'paths': { '/a': { 'get': {} } } }", "null", "'info' needs a 'version'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' } }", "{ 'openapi'", "needs an object 'paths'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' }, 'paths': [] }", "[]", "needs an object 'paths'")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' }, 'paths': {} }", "{}", "no operation")]
    [InlineData("{ 'openapi': '3.1.0', 'info': { 'title': '', 'version': '1' }, 'paths': { '/a': {} }, 'components': 7 }", "7", "needs an object 'components'")]
    public void An_incomplete_document_is_reported_at_its_line_and_once(string document, string at, string saying)
    {
        _workshop.Write(_workshop.Overlay, "{}");
        Write(document.Replace('\'', '"'));
        _workshop.Prepare().FailsAt(At(at), "TRU1005", saying);
    }

    [Fact]
    public void A_contract_and_an_overlay_that_are_no_json_are_both_reported()
    {
        _workshop.Write(_workshop.Overlay, "{");
        Write("[");
        _workshop.Prepare().FailsAt((_workshop.Document + "(1,2)", "TRU1001", ""), (_workshop.Overlay + "(1,2)", "TRU1001", ""));
    }

    [Fact]
    public void An_operation_without_responses_answers_with_nothing()
    {
        _workshop.Write(_workshop.Overlay, "{}");
        Write("""{ "openapi": "3.1.0", "info": { "title": "", "version": "1" }, "paths": { "/a": { "get": {} } } }""");
        _workshop.Prepare().Succeeds();
    }

    public void Dispose() => _workshop.Dispose();

    private void Write(string document) => _workshop.Write(_workshop.Document, document);

    private string At(string text) => Workshop.PlaceOf(_workshop.Document, text);
}
