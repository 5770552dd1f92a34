namespace Truedy.CodeGeneration.Tests;

/// <summary>The overlay changes the contract before any rule sees it, and says so where it cannot.</summary>
public sealed class OverlaySpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void It_can_merge_into_an_object()
    {
        Action("""{ "target": "$.info", "update": { "title": "Another" } }""").Prepare().Succeeds();
        Assert.Equal("Another", (string?)_workshop.ReadPrepared().SelectToken("info.title"));
    }

    [Fact]
    public void It_can_add_to_a_list()
    {
        Action("""{ "target": "$.components.schemas.CallResponse.properties.sentiment.enum", "update": "mixed" }""").Prepare().Succeeds();
        Assert.Contains("mixed", _workshop.ReadPrepared().SelectToken("components.schemas.CallSentiment.enum")!.Select(each => (string)each!));
    }

    [Fact]
    public void It_can_remove_a_member()
    {
        Action("""{ "target": "$.components.schemas.CallResponse.properties.short_summary", "remove": true }""").Prepare().Succeeds();
        Assert.Null(_workshop.ReadPrepared().SelectToken("components.schemas.Call.properties.short_summary"));
    }

    [Fact]
    public void It_can_remove_an_item_of_a_list()
    {
        Action("""{ "target": "$.paths['/calls'].get.parameters[?(@.name == 'offset')]", "remove": true }""").Prepare().Succeeds();
        Assert.Equal(3, _workshop.ReadPrepared().SelectToken("paths['/calls'].get.parameters")!.Count());
    }

    [Fact]
    public void It_can_change_all_that_a_target_matches()
    {
        Action("""{ "target": "$.components.schemas.*", "update": { "deprecated": true } }""").Prepare().Succeeds();
        Assert.All(
            _workshop.ReadPrepared().SelectTokens("components.schemas['Call','ResponseMeta','PaginationInfo']"),
            each => Assert.True((bool?)each["deprecated"]));
    }

    [Fact]
    public void A_later_action_sees_what_an_earlier_one_did()
    {
        Action("""{ "target": "$.info", "update": { "x-new": {} } }, { "target": "$.info.x-new", "update": { "more": 1 } }""").Prepare().Succeeds();
        Assert.Equal(1, (int?)_workshop.ReadPrepared().SelectToken("info.x-new.more"));
    }

    [Fact]
    public void It_may_have_no_actions() => Assert.Equal(0, _workshop.Write(_workshop.Overlay, "{}").Prepare().ExitCode);

    [Fact]
    public void A_target_that_matches_nothing_is_an_error() => Refused(
        """{ "target": "$.components.schemas.Cal", "remove": true }""",
        at: "'$.components.schemas.Cal'",
        "TRU1010",
        "'$.components.schemas.Cal' matches");

    [Fact]
    public void A_target_that_matches_nothing_any_more_is_an_error() => Refused(
        """{ "target": "$.servers", "remove": true }, { "target": "$.servers[0]", "remove": true }""",
        at: "'$.servers[0]'",
        "TRU1010",
        "matches nothing");

    [Fact]
    public void Every_target_that_matches_nothing_is_reported_in_one_run()
    {
        var run = Action("""{ "target": "$.a", "remove": true }, { "target": "$.b", "remove": true }""").Prepare();
        run.FailsAt(
            (Workshop.PlaceOf(_workshop.Overlay, "'$.a'"), "TRU1010", "$.a"),
            (Workshop.PlaceOf(_workshop.Overlay, "'$.b'"), "TRU1010", "$.b"));
    }

    [Fact]
    public void A_target_that_is_no_path_is_an_error() =>
        Refused("""{ "target": "$.paths[", "remove": true }""", at: "'$.paths['", "TRU1011", "is no JSONPath");

    [Theory]
    [InlineData("""{ "update": { "title": "Another" } }""", "needs a 'target'")]
    [InlineData("""{ "target": "$.info", "updat": {} }""", "takes an 'update'")]
    [InlineData("""{ "target": "$.info", "update": "Another" }""", "takes an 'update'")]
    [InlineData("""{ "target": "$.info.title", "update": {} }""", "takes an 'update'")]
    [InlineData("""{ "target": "$.info", "remove": false }""", "takes an 'update'")]
    public void An_action_that_can_do_nothing_is_an_error(string action, string saying) => Refused(action, at: action, "TRU1011", saying);

    [Fact]
    public void The_root_cannot_be_removed() =>
        Refused("""{ "target": "$", "remove": true }""", at: """{ "target": "$", "remove": true }""", "TRU1011", "");

    [Fact]
    public void Broken_json_is_reported_at_its_place()
    {
        Action("""{ "target": "$.info" "remove": true }""");
        _workshop.Prepare().FailsAt(Workshop.PlaceOf(_workshop.Overlay, "'remove': true"), "TRU1001", "Broken JSON");
    }

    [Fact]
    public void Actions_that_are_no_list_are_an_error()
    {
        _workshop.Write(_workshop.Overlay, "{ \"actions\": {} }");
        _workshop.Prepare().FailsAt($"{_workshop.Overlay}(1,14)", "TRU1005", "'actions' has to be a list");
    }

    [Fact]
    public void A_mistake_that_it_brings_into_the_contract_is_reported_in_the_overlay() => Refused(
        """{ "target": "$.components.schemas.ResponseMeta.properties", "update": { "trace": { "$ref": "#/components/schemas/Trace" } } }""",
        at: "'#/components/schemas/Trace'",
        "TRU1002",
        "points at nothing");

    public void Dispose() => _workshop.Dispose();

    private Workshop Action(string actions) => _workshop.Write(_workshop.Overlay, $"{{\n  \"actions\": [\n    {actions}\n  ]\n}}\n");

    private void Refused(string actions, string at, string code, string saying) =>
        Action(actions).Prepare().FailsAt(Workshop.PlaceOf(_workshop.Overlay, at), code, saying);
}
