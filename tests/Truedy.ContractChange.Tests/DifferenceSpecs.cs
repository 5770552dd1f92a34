using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;
using Truedy.ContractChange.Contracts;

namespace Truedy.ContractChange.Tests;

/// <summary>What differs between two contracts, in words of the contract, and whether it is breaking.</summary>
public class DifferenceSpecs
{
    private const string Call = "components.schemas.CallResponse";
    private const string ListCalls = "paths['/calls'].get";

    // The contract as it was first published, whatever the contract of today is.
    private static readonly JObject Committed =
        JsonSource.Load(Path.Combine(Repository.Own.Root, "tests", "Truedy.CodeGeneration.Tests", "Fixtures", "Seed", "openapi.json"));

    [Fact]
    public void The_same_contract_differs_in_nothing() => Same(_ => { });

    [Fact]
    public void Examples_and_the_order_of_things_are_no_difference() => Same(contract =>
    {
        At(contract, $"{ListCalls}.responses['200'].content['application/json']")["example"] = "another";
        var members = At(contract, $"{Call}.properties");
        members.ReplaceAll(members.Properties().Reverse().ToList());
    });

    [Theory]
    [InlineData("get", "added Operation GET /calls/{id}")]
    [InlineData("post", "added Operation POST /calls/{id}")]
    public void A_new_operation_is_an_addition_with_all_that_belongs_to_it(string method, string difference) => Differs(
        contract => At(contract, "paths")["/calls/{id}"] = new JObject { [method] = At(contract, ListCalls).DeepClone() },
        difference);

    [Fact]
    public void A_removed_operation_is_breaking() =>
        Differs(contract => At(contract, "paths").RemoveAll(), "removed Operation GET /calls, breaking");

    [Fact]
    public void An_operation_may_become_deprecated() =>
        Differs(contract => At(contract, ListCalls)["deprecated"] = true, "changed Operation GET /calls: list_calls, tag Calls -> list_calls, tag Calls, deprecated");

    [Theory]
    [InlineData("""{ "name": "direction", "in": "query", "schema": { "type": "string" } }""", "added Parameter GET /calls: query direction")]
    [InlineData("""{ "name": "direction", "in": "query", "required": true, "schema": { "type": "string" } }""", "added Parameter GET /calls: query direction, breaking")]
    public void A_new_parameter_is_breaking_if_it_is_required(string parameter, string difference) =>
        Differs(contract => ((JArray)At(contract, ListCalls)["parameters"]!).Add(JObject.Parse(parameter)), difference);

    [Fact]
    public void A_removed_parameter_is_breaking() =>
        Differs(contract => At(contract, $"{ListCalls}.parameters[0]").Remove(), "removed Parameter GET /calls: query agent_id, breaking");

    [Fact]
    public void A_parameter_that_becomes_required_is_breaking() => Differs(
        contract => At(contract, $"{ListCalls}.parameters[0]")["required"] = true,
        "changed Parameter GET /calls: query agent_id: string -> string, required, breaking");

    [Theory]
    [InlineData("maximum", 50, "changed Limit GET /calls: query limit, maximum: 100 -> 50, breaking")]
    [InlineData("maximum", 200, "changed Limit GET /calls: query limit, maximum: 100 -> 200")]
    [InlineData("minimum", 2, "changed Limit GET /calls: query limit, minimum: 1 -> 2, breaking")]
    [InlineData("minimum", 0, "changed Limit GET /calls: query limit, minimum: 1 -> 0")]
    [InlineData("multipleOf", 10, "added Limit GET /calls: query limit, multipleOf, breaking")]
    [InlineData("default", 20, "changed Limit GET /calls: query limit, default: 50 -> 20, breaking")]
    public void A_limit_is_breaking_if_it_refuses_what_was_allowed(string keyword, int value, string difference) =>
        Differs(contract => At(contract, $"{ListCalls}.parameters[2].schema")[keyword] = value, difference);

    [Fact]
    public void A_limit_that_goes_is_compatible() =>
        Differs(contract => At(contract, $"{ListCalls}.parameters[2].schema").Remove("maximum"), "removed Limit GET /calls: query limit, maximum");

    [Fact]
    public void A_limit_of_what_is_only_received_is_compatible() =>
        Differs(contract => At(contract, $"{Call}.properties.summary")["maxLength"] = 500, "added Limit CallResponse.summary, maxLength");

    [Fact]
    public void A_new_member_is_an_addition() =>
        Differs(contract => At(contract, $"{Call}.properties")["hangup"] = new JObject { ["type"] = "string" }, "added Member CallResponse.hangup");

    [Fact]
    public void A_new_member_comes_with_all_that_is_within_it() => Differs(
        contract => At(contract, $"{Call}.properties")["hangup"] = JObject.Parse("""{ "properties": { "by": { "enum": ["agent", "caller"], "description": "Who" } } }"""),
        "added Member CallResponse.hangup");

    [Fact]
    public void A_removed_member_is_breaking() =>
        Differs(contract => At(contract, $"{Call}.properties").Remove("summary"), "removed Member CallResponse.summary, breaking");

    [Theory]
    [InlineData("duration_seconds", "type", "'number'", "integer, may be null -> number, breaking")]
    [InlineData("created_at", "type", "['string', 'null']", "string (date-time), required -> string (date-time), required, may be null, breaking")]
    [InlineData("summary", "type", "'string'", "string, may be null -> string")]
    [InlineData("id", "format", "'uuid'", "string, required -> string (uuid), required")]
    [InlineData("id", "deprecated", "true", "string, required -> string, required, deprecated")]
    public void A_member_may_change(string member, string keyword, string value, string difference) =>
        Differs(contract => At(contract, $"{Call}.properties.{member}")[keyword] = JToken.Parse(value), $"changed Member CallResponse.{member}: {difference}");

    [Fact]
    public void What_is_no_longer_promised_is_breaking() => Differs(
        contract => ((JArray)At(contract, Call)["required"]!).RemoveAt(0),
        "changed Member CallResponse.id: string, required -> string, breaking");

    [Fact]
    public void A_value_of_an_open_enum_may_come_and_one_that_is_only_received_may_go() => Differs(
        contract =>
        {
            var values = (JArray)At(contract, $"{Call}.properties.status")["enum"]!;
            values[0].Remove();
            values.Add("voicemail");
        },
        "removed Value CallResponse.status = queued",
        "added Value CallResponse.status = voicemail");

    [Fact]
    public void A_new_schema_comes_with_its_members() =>
        Differs(contract => At(contract, "components.schemas")["Agent"] = At(contract, Call).DeepClone(), "added Schema Agent");

    [Fact]
    public void To_move_an_inline_schema_is_no_change_of_what_refers_to_it() => Differs(
        contract =>
        {
            var error = At(contract, "components.schemas.ErrorResponse.properties.error");
            At(contract, "components.schemas")["ApiError"] = error.DeepClone();
            error.Replace(new JObject { ["$ref"] = "#/components/schemas/ApiError" });
        },
        "added Schema ApiError");

    [Fact]
    public void To_rename_a_schema_is_no_change_of_what_refers_to_it() => Differs(
        contract => contract.Replace(JObject.Parse(contract.ToString().Replace("CallResponse", "CallItem", StringComparison.Ordinal))),
        "removed Schema CallResponse",
        "added Schema CallItem");

    [Fact]
    public void A_schema_that_leads_back_to_itself_ends() => Differs(
        contract => At(contract, "components.schemas")["Tree"] = JObject.Parse("""{ "properties": { "left": { "$ref": "#/components/schemas/Tree" }, "right": { "allOf": [{ "$ref": "#/components/schemas/Tree" }] } } }"""),
        "added Schema Tree");

    [Fact]
    public void What_is_sent_has_to_hold_more_only_if_that_is_breaking()
    {
        static void Post(JObject contract) => At(contract, "paths['/calls']")["post"] = JObject.Parse(
            """{ "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CallRequest" } } } }, "responses": {} }""");
        static void Schema(JObject contract, string schema) => At(contract, "components.schemas")["CallRequest"] = JObject.Parse(schema);
        var before = Changed(Committed, contract =>
        {
            Post(contract);
            Schema(contract, """{ "properties": { "to": { "type": "string" } } }""");
        });
        Assert.Equal(
            ["added Member CallRequest.from, breaking", "added Member CallRequest.note", "changed Member CallRequest.to: string -> string, required, breaking"],
            Differences(before, Changed(before, contract => Schema(
                contract,
                """{ "required": ["to", "from"], "properties": { "to": { "type": "string" }, "from": { "type": "string" }, "note": { "type": "string" } } }"""))).Order());
    }

    [Fact]
    public void An_answer_that_goes_is_breaking_if_it_was_a_success()
    {
        Differs(contract => At(contract, $"{ListCalls}.responses").Remove("401"), "removed Answer GET /calls: 401");
        Differs(contract => At(contract, $"{ListCalls}.responses").Remove("200"), "removed Answer GET /calls: 200, breaking");
    }

    [Fact]
    public void Descriptions_are_texts() => Differs(
        contract => At(contract, $"{Call}.properties.id")["description"] = "The id.",
        "changed Text CallResponse.id: Unique call identifier -> The id.");

    [Fact]
    public void What_a_tag_says_is_a_text_too() => Differs(
        contract => contract["tags"] = JArray.Parse("""[{ "name": "Calls", "description": "The calls." }]"""),
        "added Text the tag Calls");

    [Fact]
    public void Another_base_address_is_told() => Differs(
        contract => At(contract, "servers[0]")["url"] = "https://b.example",
        "changed Server base address: https://api.truedy.ai/api/public/v1 -> https://b.example");

    [Fact]
    public void Another_security_scheme_is_breaking_where_it_is_asked_for() => Differs(
        contract => At(contract, "components.securitySchemes.BearerAuth")["scheme"] = "basic",
        "changed Security GET /calls: security: http bearer -> http basic, breaking",
        "changed SecurityScheme BearerAuth: http bearer -> http basic");

    [Fact]
    public void A_security_scheme_that_every_request_has_to_pass_as_well_is_breaking() => Differs(
        contract =>
        {
            At(contract, "components.securitySchemes")["TenantHeader"] = JObject.Parse("""{ "type": "apiKey", "in": "header", "name": "X-Tenant" }""");
            At(contract, "paths['/calls'].get")["security"] = JArray.Parse("""[{ "BearerAuth": [], "TenantHeader": [] }]""");
        },
        "changed Security GET /calls: security: http bearer -> apiKey header X-Tenant and http bearer, breaking",
        "added SecurityScheme TenantHeader");

    [Fact]
    public void What_an_operation_begins_to_take_was_sent_by_nobody_so_far() => Differs(
        contract =>
        {
            ((JArray)At(contract, Call)["required"]!).Add("summary");
            At(contract, "paths['/calls']")["post"] = JObject.Parse("""
                { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CallResponse" } } } }, "responses": {} }
                """);
        },
        "added Operation POST /calls",
        "changed Member CallResponse.summary: string, may be null -> string, required, may be null");

    [Fact]
    public void A_contract_that_says_two_things_of_one_place_does_not_differ_from_itself()
    {
        var said = Changed(Committed, contract =>
        {
            At(contract, "paths['/calls']")["parameters"] = JArray.Parse("""[{ "name": "limit", "in": "query", "schema": { "type": "string" } }]""");
            At(contract, $"{Call}.properties")["channel"] = JObject.Parse("""{ "oneOf": [{ "const": "left" }, { "const": "right" }] }""");
        });
        Assert.Empty(Differences(said, Changed(said, _ => { })));
        Assert.Equal(
            ["changed Limit CallResponse.channel, const: \"right\" -> \"both\""],
            Differences(said, Changed(said, contract => At(contract, $"{Call}.properties.channel.oneOf[1]")["const"] = "both")));
    }

    private static JObject At(JObject contract, string path) => (JObject)contract.SelectToken(path, errorWhenNoMatch: true)!;

    private static void Same(Action<JObject> change) => Differs(change);

    private static void Differs(Action<JObject> change, params string[] differences) => Assert.Equal(differences, Differences(Committed, Changed(Committed, change)));

    private static JObject Changed(JObject contract, Action<JObject> change)
    {
        var holder = new JObject { ["contract"] = contract.DeepClone() }; // So that the contract can be replaced as a whole
        change((JObject)holder["contract"]!);
        return (JObject)holder["contract"]!.DeepClone();
    }

    private static IEnumerable<string> Differences(JObject before, JObject after) =>
        from difference in Inventory.Compare(before, after)
        let verb = difference.IsAdded ? "added" : difference.IsRemoved ? "removed" : "changed"
        let values = verb == "changed" ? $": {difference.Before} -> {difference.After}" : ""
        select $"{verb} {difference.Kind} {difference.Name}{values}{(difference.IsBreaking ? ", breaking" : "")}";
}
