namespace Truedy.CodeGeneration.Tests;

/// <summary>What the templates cannot print rightly stops the build where the contract asks for it.</summary>
public sealed class UnprintableSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/related")]
    public void A_body_of_parts_that_are_no_form(string mediaType)
    {
        _workshop.Change(
            _workshop.Document,
            "'parameters': [",
            $"'requestBody': {{ 'content': {{ '{mediaType}': {{ 'schema': {{}} }} }} }},\n        'parameters': [");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, $"'{mediaType}'"), "TRU1020", $"the body of GET /calls, '{mediaType}'. Leave the operation out with {{ \"target\": \"$.paths['/calls'].get\", \"remove\": true }} in overlay.json.");
    }

    [Theory]
    [InlineData("'style': 'matrix'", "'matrix'", "the field 'a' of GET /calls in the style 'matrix'")]
    [InlineData("'headers': { 'X-A': { 'required': true, 'schema': {} } }", "{ 'required': true, 'schema'", "the header 'X-A' of the field 'a' of GET /calls")]
    public void A_field_of_a_form_that_cannot_be_written(string encoding, string at, string saying)
    {
        var form = $"'multipart/form-data': {{ 'schema': {{}}, 'encoding': {{ 'a': {{ {encoding} }} }} }}";
        _workshop.Change(_workshop.Document, "'parameters': [", $"'requestBody': {{ 'content': {{ {form} }} }},\n        'parameters': [");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, at), "TRU1020", saying);
    }

    [Theory]
    [InlineData("'in': 'cookie',", "'schema': { 'type': 'string' }", "'cookie'", "a parameter in 'cookie'")]
    [InlineData("'in': 'query', 'style': 'deepObject',", "'schema': { 'type': 'object' }", "'deepObject'", "of style 'deepObject'")]
    [InlineData("'in': 'query', 'explode': false,", "'schema': { 'type': 'array' }", "false, 'schema'", "items are not repeated")]
    [InlineData("'in': 'query',", "'content': { 'application/json': {} }", "{ 'name': 'odd'", "without a schema")]
    [InlineData("'in': 'query',", "'schema': { '$ref': '#/components/schemas/ResponseMeta' }", "{ 'name': 'odd'", "a parameter has to be a value")]
    [InlineData("'in': 'header',", "'schema': { 'type': 'array', 'items': {} }", "{ 'name': 'odd'", "a parameter has to be a value")]
    public void A_parameter_that_is_no_simple_value(string where, string schema, string at, string saying)
    {
        _workshop.Change(_workshop.Document, "'parameters': [", $"'parameters': [ {{ 'name': 'odd', {where} {schema} }},");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, at), "TRU1020", saying);
    }

    [Fact]
    public void A_body_that_can_also_be_json_is_sent_as_json()
    {
        _workshop.Change(
            _workshop.Document,
            "'parameters': [",
            "'requestBody': { 'content': { 'multipart/form-data': {}, 'application/json': {} } },\n        'parameters': [");
        _workshop.Prepare().Succeeds();
        Assert.NotNull(_workshop.ReadPrepared().SelectToken("paths['/calls'].get.requestBody.content['application/json']"));
    }

    public void Dispose() => _workshop.Dispose();
}
