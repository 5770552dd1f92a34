namespace Truedy.CodeGeneration.Tests;

/// <summary>What the templates cannot print rightly stops the build where the contract asks for it.</summary>
public sealed class UnprintableSpecs : IDisposable
{
    private const string Removal = """{"target":"$.paths['/calls'].get","remove":true}""";
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
        var saying = $"the body of GET /calls, '{mediaType}'. To generate all else, leave the operation out in overlay.json: {Removal}";
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, $"'{mediaType}'"), "TRU1020", saying);
    }

    [Theory]
    [InlineData("'type': 'integer'")]
    [InlineData("'type': 'string', 'format': 'binary'")]
    [InlineData("'enum': ['a']")]
    public void A_form_of_parts_that_has_no_fields(string schema)
    {
        var form = $"'multipart/form-data': {{ 'schema': {{ {schema} }} }}";
        _workshop.Change(_workshop.Document, "'parameters': [", $"'requestBody': {{ 'content': {{ {form} }} }},\n        'parameters': [");
        var saying = $"the body of GET /calls, 'multipart/form-data'. To generate all else, leave the operation out in overlay.json: {Removal}";
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, "'multipart/form-data'"), "TRU1020", saying);
    }

    [Theory]
    [InlineData("'style': 'matrix'", "'matrix'", "the field 'a' of GET /calls in the style 'matrix'")]
    [InlineData("'headers': { 'X-A': { 'required': true, 'schema': {} } }", "{ 'required': true, 'schema'", "the header 'X-A' of the field 'a'")]
    public void A_field_of_a_form_that_cannot_be_written(string encoding, string at, string saying)
    {
        var form = $"'multipart/form-data': {{ 'schema': {{}}, 'encoding': {{ 'a': {{ {encoding} }} }} }}";
        _workshop.Change(_workshop.Document, "'parameters': [", $"'requestBody': {{ 'content': {{ {form} }} }},\n        'parameters': [");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, at), "TRU1020", saying);
    }

    [Theory]
    [InlineData("query", "matrix")]
    [InlineData("header", "form")]
    [InlineData("cookie", "deepObject")]
    [InlineData("path", "pipeDelimited")]
    public void A_parameter_in_a_style_that_its_place_does_not_have(string place, string style)
    {
        var odd = $"{{ 'name': 'odd', 'in': '{place}', 'style': '{style}', 'schema': {{}} }},";
        _workshop.Change(_workshop.Document, "'parameters': [", $"'parameters': [ {odd}");
        var saying = $"'odd' of GET /calls, a parameter in the {place} of style '{style}'. "
            + $"To generate all else, leave the operation out in overlay.json: {Removal}";
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, $"'{style}'"), "TRU1020", saying);
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
