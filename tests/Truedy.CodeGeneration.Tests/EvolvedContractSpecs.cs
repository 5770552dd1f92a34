using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>
/// The contract changes in ways that a consumer can live with. The library then follows without a line of code, and a consumer's program sends what
/// it sent, compiled against the library as it was or anew.
/// </summary>
public class EvolvedContractSpecs
{
    private const string End = """{ "tags": ["Calls"], "operationId": "end_call", "responses": { "204": { "description": "Ended" } }, "parameters": [{ "name": "call_id", "in": "path", "required": true, "schema": { "type": "string" } }] }""";

    private const string Event = """{ "tags": ["Calls"], "operationId": "get_event", "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CallEvent" } } } } } }""";

    private const string Events = """
        {
          "CallEvent": { "oneOf": [{ "$ref": "#/components/schemas/RangEvent" }, { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "ended" }, "by": { "type": "string" } } }, { "type": "string" }] },
          "RangEvent": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "rang" }, "times": { "type": "integer" } } },
          "MovedEvent": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "moved" }, "to": { "type": "string" } } }
        }
        """;

    private static readonly Lazy<GeneratedCode> Published = new(() => Generate(_ => { }));

    private static readonly string[] Sent =
    [
        "GET /v1/calls", "GET /v1/calls?agent_id=agt_1&limit=20&offset=40&status=failed", "GET /v1/calls?agent_id=agt_1&offset=40&status=failed",
        "GET /v1/calls?limit=30&offset=60", "GET /v1/calls", "GET /v1/calls?agent_id=agt_1&limit=5&offset=0&status=completed", "POST /v1/calls/a/end",
        "POST /v1/calls/b/end", "GET /v1/calls?limit=100&offset=0", "https://api.truedy.ai/api/public/v1", "mocked", "+1 +2 00:00:05 True", "rang 3 ended me true true false",
    ];

    private static readonly Dictionary<string, (Action<JObject> Change, string Was, string Becomes)> Changes = new()
    {
        ["limit and offset change places"] = (contract => Swap(Parameters(contract), 2, 3), "", ""),
        ["the filters come last"] = (contract => { Swap(Parameters(contract), 0, 3); Swap(Parameters(contract), 1, 2); }, "", ""),
        ["a filter is added in front"] = (contract => Parameters(contract).AddFirst(JObject.Parse("""{ "name": "search", "in": "query", "schema": { "type": "string" } }""")), "", ""),
        ["an optional header is added"] = (contract => Parameters(contract).Add(JObject.Parse("""{ "name": "X-Trace", "in": "header", "schema": { "type": "string" } }""")), "", ""),
        ["an optional filter comes to an operation without any"] =
            (contract => ((JArray)EndOf(contract)["parameters"]!).Add(JObject.Parse("""{ "name": "reason", "in": "query", "schema": { "type": "string" } }""")), "", ""),
        ["an optional body comes to an operation without any"] =
            (contract => EndOf(contract)["requestBody"] = JObject.Parse("""{ "content": { "application/json": { "schema": { "type": "object", "properties": { "reason": { "type": "string" } } } } } }"""), "", ""),
        ["pages become smaller"] = (contract => Parameters(contract)[2]["schema"]!["maximum"] = 50, "GET /v1/calls?limit=100&offset=0", "GET /v1/calls?limit=50&offset=0"),
        ["pages have no bound any more"] = (contract => ((JObject)Parameters(contract)[2]["schema"]!).Remove("maximum"), "", ""),
        ["the API moves"] = (contract => contract["servers"] = JArray.Parse("""[{ "url": "https://{region}.truedy.ai/v2/", "variables": { "region": { "default": "eu" } } }]"""),
            "https://api.truedy.ai/api/public/v1", "https://eu.truedy.ai/v2"),
        ["members are added to answers"] = (contract =>
        {
            Schema(contract, "CallResponse")["from"] = JObject.Parse("""{ "type": "string" }""");
            Schema(contract, "CallResponse")["tags"] = JObject.Parse("""{ "type": "array", "items": { "type": "string" } }""");
            Schema(contract, "ResponseMeta")["region"] = JObject.Parse("""{ "type": "string" }""");
            Schema(contract, "PaginationInfo")["page"] = JObject.Parse("""{ "type": "integer" }""");
        }, "", ""),
        ["calls have no from_number any more"] = (contract => Schema(contract, "CallResponse").Remove("from_number"), "", ""),
        ["calls have no to_number any more"] = (contract => Schema(contract, "CallResponse").Remove("to_number"), "", ""),
        ["calls have no duration_seconds any more"] = (contract => Schema(contract, "CallResponse").Remove("duration_seconds"), "", ""),
        ["the duration of a call comes in parts of a second"] = (contract => Schema(contract, "CallResponse")["duration_seconds"]!["type"] = "number", "", ""),
        ["branches are added to a union"] = (contract =>
        {
            var branches = (JArray)contract["components"]!["schemas"]!["CallEvent"]!["oneOf"]!;
            branches.AddFirst(JObject.Parse("""{ "$ref": "#/components/schemas/MovedEvent" }"""));
            branches.AddFirst(JObject.Parse("""{ "type": "object", "required": ["kind"], "properties": { "kind": { "const": "noted" }, "by": { "type": "string" } } }"""));
            branches.Add(JObject.Parse("""{ "type": "array", "items": { "type": "string" } }"""));
        }, "rang 3 ended me true true false", "rang 3 ended me true true true"),
        ["values are added to enums"] = (contract =>
        {
            ((JArray)Schema(contract, "CallResponse")["status"]!["enum"]!).AddFirst("created");
            ((JArray)Parameters(contract)[1]["schema"]!["enum"]!).AddFirst("created");
        }, "", ""),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_consumer_that_was_compiled_before_still_runs(string change) => await Sends(Compiled.Evolved(Published.Value, Evolved(change), Files), change);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_consumer_that_is_compiled_anew_sends_the_same(string change) => await Sends(Compiled.Consumers(Evolved(change), Files), change);

    [Fact]
    public async Task The_consumer_runs_on_the_contract_as_it_was() => Assert.Equal(Sent, await Run(Compiled.Consumers(Published.Value, Files)));

    private static readonly Dictionary<string, Lazy<GeneratedCode>> Codes = Changes.ToDictionary(each => each.Key, each => new Lazy<GeneratedCode>(() => Generate(each.Value.Change)));

    private static string[] Files => [.. Directory.GetFiles(Repository.Fixture("Evolution")), Repository.Fixture("Consumers/Stub.cs")];

    private static GeneratedCode Evolved(string change) => Codes[change].Value;

    private static async Task Sends(Assembly programs, string change) =>
        Assert.Equal(Sent.Select(each => each == Changes[change].Was ? Changes[change].Becomes : each), await Run(programs));

    private static Task<string[]> Run(Assembly programs) => (Task<string[]>)programs.GetType("Consumers.Consumer")!.GetMethod("RunAsync")!.Invoke(null, null)!;

    private static GeneratedCode Generate(Action<JObject> change)
    {
        using var workshop = new Workshop();
        var contract = JObject.Parse(File.ReadAllText(workshop.Document));
        contract["paths"]!["/calls/{call_id}/end"] = new JObject { ["post"] = JObject.Parse(End) };
        contract["paths"]!["/calls/event"] = new JObject { ["get"] = JObject.Parse(Event) };
        ((JObject)contract["components"]!["schemas"]!).Merge(JObject.Parse(Events));
        change(contract);
        var run = workshop.Write(workshop.Document, contract.ToString()).Generate();
        Assert.True(run.ExitCode == 0, run.Output);
        return new GeneratedCode(File.ReadAllText(workshop.Output));
    }

    private static JArray Parameters(JObject contract) => (JArray)contract["paths"]!["/calls"]!["get"]!["parameters"]!;

    private static JObject EndOf(JObject contract) => (JObject)contract["paths"]!["/calls/{call_id}/end"]!["post"]!;

    private static JObject Schema(JObject contract, string name) => (JObject)contract["components"]!["schemas"]![name]!["properties"]!;

    private static void Swap(JArray list, int one, int other) => (list[one], list[other]) = (list[other].DeepClone(), list[one].DeepClone());
}
