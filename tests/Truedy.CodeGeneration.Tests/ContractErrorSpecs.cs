namespace Truedy.CodeGeneration.Tests;

/// <summary>A mistake in the contract is reported where it was made.</summary>
public sealed class ContractErrorSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void A_missing_comma() =>
        Changing("'title': 'Truedy API',", "'title': 'Truedy API'", at: "'description': 'Truedy Public API - Build", "TRU1001", "Broken JSON");

    [Fact]
    public void A_missing_end()
    {
        _workshop.Write(_workshop.Document, "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {");
        _workshop.Prepare().FailsAt($"{_workshop.Document}(3,13)", "TRU1001", "Unexpected end");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("openapi: 3.1.0")]
    public void A_file_that_is_no_json_object(string content)
    {
        _workshop.Write(_workshop.Document, content);
        _workshop.Prepare().FailsAt($"{_workshop.Document}(1,1)", "TRU1001", "");
    }

    [Fact]
    public void Something_after_the_end()
    {
        _workshop.Write(_workshop.Document, File.ReadAllText(_workshop.Document) + "{ \"more\": true }");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, "{ 'more'"), "TRU1001", "");
    }

    [Fact]
    public void The_same_key_twice() =>
        Changing("'from_number'", "'phone_number'", at: "'phone_number': {\n            'description': 'Originating", "TRU1001", "phone_number");

    [Fact]
    public void A_file_that_is_not_there()
    {
        File.Delete(_workshop.Document);
        _workshop.Prepare().FailsAt(_workshop.Document, "TRU3002", "openapi.json");
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("4.0.0")]
    public void A_version_of_OpenAPI_that_the_rules_do_not_know(string version) =>
        Changing("'3.1.0'", $"'{version}'", at: $"'{version}'", "TRU1005", "OpenAPI 3.x");

    [Fact]
    public void A_document_of_the_time_before_OpenAPI()
    {
        _workshop.Write(_workshop.Document, "{ \"swagger\": \"2.0\", \"paths\": {} }");
        _workshop.Prepare().FailsAt($"{_workshop.Document}(1,1)", "TRU1005", "OpenAPI 3.x");
    }

    [Fact]
    public void A_reference_to_nothing() => Changing(
        "#/components/schemas/PaginationInfo",
        "#/components/schemas/PageInfo",
        at: "'#/components/schemas/PageInfo'",
        "TRU1002",
        "'#/components/schemas/PageInfo' points at nothing");

    [Fact]
    public void Every_reference_to_nothing_in_one_run()
    {
        _workshop.Change(
            _workshop.Document,
            "#/components/schemas/PaginationInfo",
            "#/components/schemas/A").Change(_workshop.Document,
            "#/components/schemas/ResponseMeta",
            "#/components/schemas/B");
        _workshop.Prepare().FailsAt(
            (Workshop.PlaceOf(_workshop.Document, "'#/components/schemas/B'"), "TRU1002", "/B"),
            (Workshop.PlaceOf(_workshop.Document, "'#/components/schemas/A'"), "TRU1002", "/A"));
    }

    [Fact]
    public void The_same_mistake_in_the_same_words_at_each_of_its_places()
    {
        const string Wrong = "{ 'type': 'object', 'properties': { 'a': { 'type': 'strin' } } }";
        const string Right = "{ 'type': 'object', 'properties': { 'a': { 'type': 'string' } } }";
        _workshop.Change(
            _workshop.Document,
            "'phone_number': {",
            $"'right': {Right},\n 'one': {Wrong},\n 'two': {{ 'type': 'array', 'items': {Wrong} }},\n 'phone_number': {{");
        var (line, place) = (File.ReadAllLines(_workshop.Document).ToList().FindIndex(each => each.Contains("'one'".Replace('\'', '"'), StringComparison.Ordinal)) + 1, _workshop.Document);
        var found = _workshop.Prepare().Lines;
        Assert.Equal([line, line + 1], found.Select(each => int.Parse(each[(place.Length + 1)..each.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(found, each => Assert.Contains("JSON has no type 'strin'", each, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other.json#/Pagination")]
    [InlineData("https://example.com/pagination.json")]
    public void A_reference_out_of_the_document(string target) =>
        Changing("#/components/schemas/PaginationInfo", target, at: $"'{target}'", "TRU1003", "Bundle that first");

    [Fact]
    public void A_shared_part_that_leads_back_to_itself() => Changing(
        "'components': {",
        "'components': {\n    'parameters': { 'Own': { '$ref': '#/components/parameters/Own' } },",
        at: "'#/components/parameters/Own'",
        "TRU1003",
        "leads back to itself");

    [Theory]
    [InlineData("\"parameters\": { \"limit\": {} },", "{ \"limit\"", "'parameters' has to be a list")]
    [InlineData("\"requestBody\": \"none\",", "\"none\"", "'requestBody' has to be an object")]
    [InlineData("\"requestBody\": [7],", "[7]", "'requestBody' has to be an object")]
    public void Something_of_the_wrong_kind(string member, string at, string saying)
    {
        _workshop.Write(
            _workshop.Overlay,
            "{}").Write(_workshop.Document,
            $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"\", \"version\": \"1\" }}, \"paths\": {{ \"/calls\": {{ \"get\": {{\n{member}\n\"responses\": {{}} }} }} }} }}");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, at), "TRU1005", saying);
    }

    [Fact]
    public void A_path_parameter_that_is_not_declared_is_a_text_and_a_message()
    {
        _workshop.Write(_workshop.Overlay, "{}").Change(_workshop.Document, "'/calls': {", "'/calls/{call_id}': {");
        _workshop.Prepare().SucceedsSaying(
            Workshop.PlaceOf(_workshop.Document, "{\n        'tags'"),
            "TRU1031",
            "GET /calls/{call_id} does not declare its path parameter 'call_id', which is taken for a text.");
    }

    [Fact]
    public void A_path_parameter_that_the_path_does_not_have_is_left_out_with_a_message()
    {
        _workshop.Change(_workshop.Document, "'name': 'agent_id',\n            'in': 'query'", "'name': 'agent_id',\n            'in': 'path'");
        _workshop.Prepare().SucceedsSaying(
            Workshop.PlaceOf(_workshop.Document, "'agent_id',\n            'in'"), "TRU1031", "The path of GET /calls has no '{agent_id}': the parameter is left out.");
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\n\n")]
    [InlineData("  ", "\t")]
    public void Its_place_is_right_however_lines_end_and_indent(string text, string into)
    {
        _workshop.Change(_workshop.Document, "#/components/schemas/PaginationInfo", "#/components/schemas/PageInfo");
        _workshop.Write(_workshop.Document, File.ReadAllText(_workshop.Document).Replace(text, into, StringComparison.Ordinal));
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, "'#/components/schemas/PageInfo'"), "TRU1002", "PageInfo");
    }

    public void Dispose() => _workshop.Dispose();

    private void Changing(string text, string into, string at, string code, string saying)
    {
        _workshop.Change(_workshop.Document, text, into);
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, at), code, saying);
    }
}
