using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>What is added to a contract renames nothing that was there: every name of before still stands, and means the same.</summary>
public sealed class AddedNameSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("components.schemas", "{ 'Call': { 'properties': { 'ringing': { 'type': 'boolean' } } } }", "Call")]
    [InlineData("components.schemas", "{ 'CallStatus': { 'properties': { 'text': { 'type': 'string' } } } }", "CallStatus")]
    [InlineData("components.schemas", "{ 'CallDirection': { 'enum': ['left', 'right'] } }", "CallDirection")]
    [InlineData("components.schemas", "{ 'response_meta': { 'properties': { 'page': {} } } }", "response_meta")]
    [InlineData("components.schemas", "{ 'CallsClient': { 'properties': { 'id': {} } } }", "CallsClient")]
    [InlineData("components.schemas", "{ 'CallListQuery': { 'properties': { 'id': {} } } }", "CallListQuery")]
    [InlineData("components.schemas", "{ 'CallListOptions': { 'properties': { 'id': {} } } }", "CallListOptions")]
    public void A_schema_wherever_it_stands(string at, string added, string schema)
    {
        var before = Names();
        Add(at, added, first: true);
        Add("paths", $"{{ '/more': {{ 'get': {{ 'tags': ['Calls'], 'operationId': 'get_more', 'responses': {{ '200': {{ 'content': {{ 'application/json': {{ 'schema': {{ '$ref': '#/components/schemas/{schema}' }} }} }} }} }} }} }} }}");
        Assert.Subset(Names(), before);
    }

    [Theory]
    [InlineData("components.schemas.CallResponse.properties", "{ 'phoneNumber': { 'type': 'boolean' }, 'Status': { 'type': 'boolean' }, 'phone number': {} }")]
    [InlineData("components.schemas.CallResponse.properties", "{ 'call': {}, 'equals': {}, 'additional_properties': {} }")]
    [InlineData("components.schemas.CallResponse.properties.status.enum", "[ 'inProgress', 'in-progress', 'QUEUED', '=', '!=', '<', '.', ' ', '', '*' ]")]
    [InlineData("components.schemas.CallResponse.properties", "{ 'STATUS': { 'enum': ['one', 'two'] }, 'statuses': { 'type': 'array', 'items': { 'enum': ['three'] } } }")]
    [InlineData("paths['/calls'].get.parameters", "[ { 'name': 'Limit', 'in': 'query', 'schema': {} }, { 'name': 'Status', 'in': 'query', 'schema': {} }, { 'name': 'status<', 'in': 'query', 'schema': {} }, { 'name': 'status', 'in': 'header', 'schema': {} } ]")]
    public void A_member_a_value_or_a_parameter_wherever_it_stands(string at, string added)
    {
        var before = Names();
        Add(at, added, first: true);
        Assert.Subset(Names(), before);
    }

    [Theory]
    [InlineData("{ '/calls/list': { 'get': { 'tags': ['Calls'], 'operationId': 'listCalls', 'responses': {} } } }")]
    [InlineData("{ '/calls/list': { 'get': { 'tags': ['calls'], 'operationId': 'list_calls', 'responses': {} } } }")]
    [InlineData("{ '/calls/all': { 'get': { 'tags': ['Calls'], 'operationId': 'list_all_calls', 'responses': {} } } }")]
    [InlineData("{ '/calls/list': { 'get': { 'tags': ['Call'], 'operationId': 'list', 'responses': {} } } }")]
    [InlineData("{ '/agents': { 'get': { 'tags': ['Agents'], 'operationId': 'list_calls', 'responses': {} } } }")]
    public void An_operation_at_the_end(string added)
    {
        var before = Names();
        Add("paths", added);
        Assert.Subset(Names(), before);
    }

    public void Dispose() => _workshop.Dispose();

    private void Add(string at, string added, bool first = false)
    {
        var document = JObject.Parse(File.ReadAllText(_workshop.Document));
        var more = JToken.Parse(added.Replace('\'', '"'));
        if (document.SelectToken(at) is JArray list)
            list.Replace(first ? new JArray(more.Concat(list)) : new JArray(list.Concat(more)));
        else if (document.SelectToken(at) is JObject map)
            map.Replace(first ? new JObject(((JObject)more).Properties().Concat(map.Properties())) : new JObject(map.Properties().Concat(((JObject)more).Properties())));
        _workshop.Write(_workshop.Document, document.ToString());
    }

    // Every C# name with what it stands for
    private HashSet<string> Names()
    {
        var run = _workshop.Prepare();
        Assert.True(run.ExitCode == 0, run.Output);
        var prepared = _workshop.ReadPrepared();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in ((JObject)prepared["components"]!["schemas"]!).Properties())
        {
            foreach (var member in (schema.Value["properties"] as JObject)?.Properties() ?? [])
                names.Add($"{schema.Name}.{member.Value["x-csharp-name"]}: '{member.Name}' {member.Value["x-csharp-member"]?["declared"]}");
            foreach (var (value, name) in (schema.Value["enum"] ?? new JArray()).Zip(schema.Value["x-enumNames"] ?? new JArray()))
                names.Add($"{schema.Name}.{name}: '{value}'");
        }

        foreach (var (path, item) in (JObject)prepared["paths"]!)
        {
            var operation = item!.First!.First!;
            names.Add($"{operation["operationId"]}: {path}");
            foreach (var parameter in operation["parameters"]!)
                names.Add($"{operation["operationId"]}.{parameter["x-csharp-name"]}: '{parameter["name"]}' in {parameter["in"]}");
        }

        return names;
    }
}
