namespace Truedy.CodeGeneration.Tests;

/// <summary>Two things that come out with one name are told apart, and the build says how; only a name that the overlay gives can be an
/// error.</summary>
public sealed class NameSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void A_member_that_is_spelled_as_the_others_keeps_the_plain_name() =>
        Changing("'from_number': {", "'phoneNumber': {", at: "'phoneNumber'", "phoneNumber", "PhoneNumberCamelCase", "PhoneNumber");

    [Fact]
    public void A_parameter_that_is_spelled_as_the_others_keeps_the_plain_name() =>
        Changing("'name': 'offset'", "'name': 'Limit'", at: "'Limit'", "Limit", "LimitQuery", "Limit");

    [Fact]
    public void Two_values_of_an_enum() => Changing(
        "'enum': [\n              'positive',",
        "'enum': [\n              'in-bound',\n              'in_bound',",
        at: "'in-bound'",
        "in-bound",
        "InBoundKebabCase",
        "InBound");

    [Fact]
    public void Two_operations_of_a_client() => Changing(
        "'paths': {",
        "'paths': {\n    '/other': { 'get': { 'tags': ['Calls'], 'operationId': 'listCalls', 'responses': {} } },",
        at: "'list_calls'",
        "list_calls",
        "ListCalls",
        "List");

    [Fact]
    public void Operations_of_one_operationId()
    {
        const string Other = "{ 'get': { 'tags': ['Calls'], 'operationId': 'list_calls', 'responses': {} } }";
        _workshop.Change(
            _workshop.Document,
            "    }\n  },\n  'components'",
            $"    }},\n    '/calls/{{id}}/legs': {Other.Replace("{ 'tags'", "{ 'parameters': [{ 'name': 'id', 'in': 'path', 'schema': {} }], 'tags'", StringComparison.Ordinal)},\n"
                + $"    '/calls/archive': {Other}\n  }},\n  'components'");
        Assert.Equal(0, _workshop.Prepare().ExitCode);
        Assert.Equal(
            ["List", "ListCalls", "GetCallsArchive"],
            _workshop.ReadPrepared()["paths"]!.Select(each => (string?)each.First!["get"]!["x-csharp-name"]));
    }

    [Fact]
    public void Tags_that_CSharp_cannot_tell_apart_are_one_client()
    {
        _workshop.Change(
            _workshop.Document,
            "'paths': {",
            "'paths': {\n    '/other': { 'get': { 'tags': ['calls'], 'operationId': 'other', 'responses': {} } },").Prepare().Succeeds();
        Assert.Equal(["Calls_Other", "Calls_List"], _workshop.ReadPrepared()["paths"]!.Select(each => (string?)each.First!["get"]!["operationId"]));
    }

    [Fact]
    public void A_schema_that_is_called_as_an_inline_one_is()
    {
        _workshop.Change(_workshop.Document, "'ResponseMeta': {", "'CallDirection': { 'properties': { 'id': {} } },\n      'ResponseMeta': {");
        Changing(
            "'summary': {",
            "'turn': { '$ref': '#/components/schemas/CallDirection' },\n          'summary': {",
            at: "'CallDirection'",
            "CallDirection",
            "CallDirectionModel",
            "CallDirection");
    }

    [Theory]
    [InlineData("CallListOptions")]
    [InlineData("CallListQuery")]
    [InlineData("CallsClient")]
    public void A_schema_that_is_called_as_something_made_for_an_operation(string name)
    {
        _workshop.Change(_workshop.Document, "'ResponseMeta': {", $"'{name}': {{ 'properties': {{ 'id': {{}} }} }},\n      'ResponseMeta': {{");
        Changing(
            "'summary': {",
            $"'before': {{ '$ref': '#/components/schemas/{name}' }},\n          'summary': {{",
            at: $"'{name}'",
            name,
            name + "Model",
            name);
    }

    [Theory]
    [InlineData("'+'", "Plus")]
    [InlineData("'#€'", "HashU20Ac")]
    [InlineData("''", "Empty")]
    [InlineData("'24_7'", "TwentyFourSeven")]
    [InlineData("'1080p'", "Value1080p")]
    public void A_member_without_a_letter_in_front(string spelled, string name)
    {
        _workshop.Change(_workshop.Document, "'from_number': {", $"{spelled}: {{").Prepare().Succeeds();
        Assert.Contains(
            $"\"x-csharp-name\": \"{name}\"",
            _workshop.ReadPrepared()["components"]!["schemas"]!["Call"]!["properties"]!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_value_is_reported_where_it_stands_though_another_place_has_the_same_enum()
    {
        var parameter = "'schema': {\n              'type': 'string',\n              'enum': [";
        _workshop.Change(_workshop.Document, parameter, parameter.Replace("'enum'", "'x-enumNames': ['On Hold'],\n              'enum'", StringComparison.Ordinal));
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Document, "'On Hold'"), "TRU1007", "'On Hold' is not a name in C#");
    }

    [Theory]
    [InlineData("'x-csharp-type': 'Call'", "'x-csharp-type': 'Api Error'", "'Api Error'", "TRU1007", "'Api Error' is not a name in C#")]
    [InlineData("'x-csharp-type': 'Call'", "'x-csharp-type': 'record'", "'record'", "TRU1007", "'record' is not a name in C#")]
    [InlineData("'x-csharp-type': 'Call'", "'x-csharp-type': 'Task'", "'Task'", "TRU1006", "'Task' in C#, which is a type of .NET")]
    [InlineData("'x-csharp-type': 'Call'", "'x-csharp-type': 'Page'", "'Page'", "TRU1006", "'Page' in C#, which is a type of the library")]
    public void A_name_that_the_overlay_gives_is_reported_in_the_overlay(string given, string instead, string at, string code, string saying)
    {
        _workshop.Change(_workshop.Overlay, given, instead);
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Overlay, at), code, saying);
    }

    [Fact]
    public void The_remedy_that_it_names_works()
    {
        _workshop.Change(_workshop.Document, "'from_number': {", "'phoneNumber': {");
        _workshop.Change(
            _workshop.Overlay,
            "'actions': [",
            "'actions': [ { 'target': '$.components.schemas.CallResponse.properties.phoneNumber', 'update': { 'x-csharp-name': 'OtherNumber' } },");
        _workshop.Prepare().Succeeds();
        Assert.Equal("OtherNumber", (string?)_workshop.ReadPrepared().SelectToken("components.schemas.Call.properties.phoneNumber.x-csharp-name"));
    }

    public void Dispose() => _workshop.Dispose();

    private void Changing(string text, string into, string at, string source, string name, string plain)
    {
        _workshop.Change(_workshop.Document, text, into);
        _workshop.Prepare().SucceedsNaming((Workshop.PlaceOf(_workshop.Document, at), source, name, plain));
    }
}
