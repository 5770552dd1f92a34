namespace Truedy.CodeGeneration.Tests;

/// <summary>Names that C# cannot take are reported where the contract gives them, with the remedy.</summary>
public sealed class NameErrorSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void Two_members_that_become_one() => Changing(
        "'from_number': {",
        "'phoneNumber': {",
        at: "'phoneNumber'",
        "TRU1006",
        "'phone_number' and 'phoneNumber' both become 'PhoneNumber'",
        "x-csharp-name in overlay.json");

    [Fact]
    public void Two_parameters_that_become_one() =>
        Changing("'name': 'offset'", "'name': 'Limit'", at: "'Limit'", "TRU1006", "'limit' and 'Limit' both become 'Limit'", "x-csharp-name");

    [Fact]
    public void Two_words_that_become_one() => Changing(
        "'enum': [\n              'positive',",
        "'enum': [\n              'neu-tral',\n              'neu_tral',",
        at: "'neu_tral'",
        "TRU1006",
        "both become 'NeuTral'",
        "x-enumNames");

    [Fact]
    public void Two_schemas_that_become_one() => Changing(
        "'PaginationInfo': {",
        "'response_meta': { 'properties': { 'id': {} } },\n      'PaginationInfo': {",
        at: "'response_meta'",
        "TRU1006",
        "both become 'ResponseMeta'",
        "x-csharp-type");

    [Fact]
    public void Two_operations_that_become_one() => Changing(
        "'paths': {",
        "'paths': {\n    '/other': { 'get': { 'tags': ['Calls'], 'operationId': 'listCalls', 'responses': {} } },",
        at: "'list_calls'",
        "TRU1006",
        "'listCalls' and 'list_calls' both become 'ListCalls'",
        "x-csharp-name");

    [Fact]
    public void Two_tags_that_become_one() => Changing(
        "'paths': {",
        "'paths': {\n    '/other': { 'get': { 'tags': ['calls'], 'operationId': 'other', 'responses': {} } },",
        at: "'Calls'",
        "TRU1006",
        "'calls' and 'Calls' both become 'Calls'",
        "x-csharp-name");

    [Fact]
    public void An_inline_schema_that_takes_the_name_of_another() => Changing(
        "'ResponseMeta': {",
        "'CallListResponse': { 'type': 'object', 'required': ['data'], 'properties': { 'data': { 'type': 'object' } } },\n      'ResponseMeta': {",
        at: "{\n                  'type': 'object',\n                  'required': [\n                    'data'",
        "TRU1006",
        "both become 'CallListResponse'",
        "x-csharp-type");

    [Fact]
    public void A_list_whose_options_are_called_as_a_schema_is()
    {
        _workshop.Change(_workshop.Overlay, "'x-csharp-listing': false", "'description': 'Lists.'");
        Changing(
            "'ResponseMeta': {",
            "'CallListOptions': { 'type': 'object', 'properties': { 'id': {} } },\n      'ResponseMeta': {",
            at: "{\n        'tags': [\n          'Calls'",
            "TRU1006",
            "brings 'CallListOptions'",
            "x-csharp-type");
    }

    [Fact]
    public void A_member_without_a_letter() => Changing("'from_number': {", "'+': {", at: "'+'", "TRU1007", "'+' becomes ''", "x-csharp-name");

    [Fact]
    public void A_word_without_a_letter() =>
        Changing("'positive',\n              'neutral'", "'+',\n              'neutral'", at: "'+'", "TRU1007", "'+' becomes ''", "x-enumNames");

    [Fact]
    public void A_schema_that_would_hide_a_type_of_the_generated_code()
    {
        var contract = File.ReadAllText(_workshop.Document);
        Assert.All(Compiled.TypesUsedBy(Contracts.Grown), name =>
        {
            _workshop.Write(_workshop.Document, contract);
            var schema = $"'{name}': {{ 'type': 'object', 'properties': {{ 'id': {{}} }} }}";
            Changing("'ResponseMeta': {", schema + ",\n      'ResponseMeta': {", at: $"'{name}'", "TRU1007", $"'{name}' would hide", "x-csharp-type");
        });
    }

    [Fact]
    public void A_name_that_the_overlay_gives_is_reported_in_the_overlay()
    {
        _workshop.Change(_workshop.Overlay, "'x-csharp-type': 'ApiError'", "'x-csharp-type': 'Api Error'");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Overlay, "'Api Error'"), "TRU1007", "'Api Error' is no name in C#");
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

    private void Changing(string text, string into, string at, string code, string saying, string remedy)
    {
        _workshop.Change(_workshop.Document, text, into);
        var run = _workshop.Prepare();
        run.FailsAt(Workshop.PlaceOf(_workshop.Document, at), code, saying);
        Assert.Contains(remedy, run.Output, StringComparison.Ordinal);
    }
}
