using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

public sealed partial class DriftSpecs : IDisposable
{
    private const string Complete = """
        "id":"a","agent_id":null,"phone_number":null,"from_number":null,"to_number":null,"direction":null,"status":"completed","duration_seconds":null,
        "cost_usd":null,"summary":null,"short_summary":null,"recording_url":null,"transcript":null,"sentiment":null,"started_at":null,"ended_at":null,
        "created_at":"2026-01-01T00:00:00Z","updated_at":null
        """;

    private readonly DriftLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task An_answer_that_is_as_the_contract_says_is_nothing_to_tell() => Assert.Empty(await ToldAsync($"{{{Complete}}}"));

    [Fact]
    public async Task I_am_told_of_members_that_the_contract_does_not_name() =>
        Assert.Equal(
            ["UnknownMember Call.cost_credits 2", "UnknownMember Call.to 1"],
            await ToldAsync($$"""{{{Complete}},"cost_credits":24,"to":"+15550001234"},{{{Complete}},"cost_credits":null}"""));

    [Fact]
    public async Task I_am_told_of_words_that_the_contract_does_not_name() =>
        Assert.Equal(
            ["UnknownValue CallDirection.webrtc 1", "UnknownValue CallStatus.ended 2", "UnknownValue CallStatus.in-progress 1"],
            await ToldAsync(Call(("status", "ended")), Call(("status", "in-progress")), Call(("status", "ended"), ("direction", "webrtc")), Call(("status", "failed"))));

    [Fact]
    public async Task I_am_told_of_members_that_are_not_there_but_not_of_null() =>
        Assert.Equal(
            ["MissingMember Call.created_at 1", "MissingMember Call.updated_at 2"],
            await ToldAsync(Call(("updated_at", JValue.CreateUndefined())), Call(("updated_at", JValue.CreateUndefined()), ("created_at", JValue.CreateUndefined()))));

    [Theory]
    [InlineData("2026-03-03T20:30:21.310278")]
    [InlineData("2026-03-03T20:30:21")]
    [InlineData("2026-03-03 20:30")]
    [InlineData("2026-03-03")]
    public async Task I_am_told_of_timestamps_without_an_offset(string time) =>
        Assert.Equal(["TimestampWithoutOffset Call.started_at 1"], await ToldAsync(Call(("started_at", time))));

    [Theory]
    [InlineData("2026-03-03T20:30:21.310278Z")]
    [InlineData("2026-03-03t20:30:21z")]
    [InlineData("2026-03-03T20:30:21+00:00")]
    [InlineData("2026-03-03T20:30:21-0500")]
    public async Task A_timestamp_with_an_offset_is_nothing_to_tell(string time) => Assert.Empty(await ToldAsync(Call(("started_at", time))));

    [Fact]
    public async Task The_envelope_is_looked_at_too()
    {
        await Client(StubApi.Answering("""{"data":[],"meta":{"request_id":"r","timestamp":"2026-03-03T20:30:21","count":0}}""")).ListAsync();
        Assert.Equal(
            ["MissingMember CallListResponse.pagination 1", "MissingMember ResponseMeta.ts 1", "UnknownMember ResponseMeta.count 1", "UnknownMember ResponseMeta.timestamp 1"],
            _log.Told);
    }

    [Fact]
    public async Task What_the_contract_leaves_open_is_not_looked_at() =>
        Assert.Empty(await ToldAsync(Call(("transcript", new JObject { ["at"] = "2026-03-03T20:30:21", ["speaker"] = "bot" }))));

    [Fact]
    public async Task The_contracts_own_example_is_not_as_it_says()
    {
        await Client(StubApi.Answering(Fixture.Text("ContractExample.json"))).ListAsync();
        Assert.Equal(
            [
                "MissingMember Call.cost_usd 2", "MissingMember Call.from_number 2", "MissingMember Call.phone_number 2", "MissingMember Call.sentiment 2",
                "MissingMember Call.short_summary 2", "MissingMember Call.to_number 2", "MissingMember Call.transcript 2", "UnknownMember Call.cost_credits 2",
                "UnknownMember Call.from 2", "UnknownMember Call.metadata 2", "UnknownMember Call.to 2", "UnknownMember Call.transcript_url 2",
            ],
            _log.Told);
    }

    [Fact]
    public async Task One_answer_has_a_hundred_names_and_no_more()
    {
        await ToldAsync(Names(250).Select(name => Call((name, 1))).Append(Call((Names(250).First(), 1), ("seen_later", 1))));
        Assert.Equal(101, _log.Drifts.Count());
        Assert.Equal(151, _log.Drifts.Single(drift => drift.Name == "Call.(other)").Count);
        Assert.Equal(2, _log.Drifts.First().Count);
    }

    [Fact]
    public async Task A_client_gives_the_meter_a_thousand_names_and_no_more()
    {
        _log.Listen();
        var names = new Queue<string[]>(Names(1_200).Chunk(100));
        var client = new StubApi(_ => StubApi.Response($$"""{"data":[{{string.Join(",", names.Dequeue().Select(name => Call((name, 1))))}}]}""")).Client();
        while (names.Count > 0)
            await client.ListAsync();
        var counted = _log.Counted.Where(each => each.StartsWith("GET calls UnknownMember", StringComparison.Ordinal)).ToList();
        Assert.InRange(
            counted.Where(each => each.Contains(" Call.wide_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count(), 990, 1_000);
        Assert.Contains("GET calls UnknownMember (other) 1", counted);
    }

    [Fact]
    public async Task I_am_told_once_of_each_answer_before_it_is_handed_out()
    {
        var api = StubApi.Answering($$"""{"data":[{{Call(("to", 1))}}]}""");
        var client = Client(api);
        await client.ListAsync();
        await client.ListAsync();
        Assert.Equal(
            ["MissingMember CallListResponse.meta 1", "MissingMember CallListResponse.pagination 1", "UnknownMember Call.to 1"],
            _log.Told.Distinct(StringComparer.Ordinal));
        Assert.Equal(6, _log.Drifts.Count());
    }

    [Fact]
    public async Task An_answer_that_broke_off_and_was_asked_for_again_counts_once()
    {
        var body = Envelope(Call(("to", 1)));
        var bodies = new Queue<string>([body[..^10], body]);
        await Client(new StubApi(_ => StubApi.Response(bodies.Dequeue())), options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (1, new VirtualTime(), VirtualTime.AttemptTimeout)).ListAsync();
        Assert.Equal(["UnknownMember Call.to 1"], _log.Told);
        Assert.Empty(bodies);
    }

    [Fact]
    public async Task A_malformed_call_is_looked_at_up_to_its_fault() =>
        Assert.Equal(["UnknownMember Call.to 2"], await ToldAsync(Call(("to", 1)), """{"to":1,"status":[],"from":1}""", "5"));

    [Theory]
    [InlineData("""{"data":[{"to":1}],"meta":5}""", HttpStatusCode.OK)]
    [InlineData("""{"data":[{"to":1}]""", HttpStatusCode.OK)]
    [InlineData("""{"detail":"no","to":1}""", HttpStatusCode.NotFound)]
    public async Task Of_an_answer_that_failed_there_is_nothing_to_tell(string body, HttpStatusCode status)
    {
        await Assert.ThrowsAnyAsync<TruedyException>(() => Client(StubApi.Answering(body, status)).ListAsync());
        Assert.Empty(_log.Told);
    }

    [Fact]
    public async Task What_the_callback_throws_comes_out_as_it_is_and_is_not_retried()
    {
        var fault = new TimeoutException("Mine.");
        var api = StubApi.AnsweringCall("{}");
        var client = api.Client(options => (options.MaxRetries, options.OnDrift) = (3, _ => throw fault));
        Assert.Same(fault, await Assert.ThrowsAsync<TimeoutException>(() => client.ListAsync()));
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task The_meter_counts_the_same_without_a_callback()
    {
        _log.Listen();
        await StubApi.Answering(Envelope(Call(("counted_member", 1)), Call(("counted_member", 1), ("status", "counted")))).Client().ListAsync();
        Assert.Equal(
            ["GET calls UnknownMember Call.counted_member 2", "GET calls UnknownValue CallStatus.counted 1"],
            _log.Counted.Where(each => each.Contains("counted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_printed_on_one_line()
    {
        await ToldAsync(Call(("cost_credits", 1)));
        var drift = Assert.Single(_log.Drifts);
        Assert.Equal(("GET calls", ContractDriftKind.UnknownMember, "Call.cost_credits", 1), (drift.Operation, drift.Kind, drift.Name, drift.Count));
        Assert.Equal("GET calls: 1 x UnknownMember Call.cost_credits", drift.ToString());
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(
        number => $"wide_{(char)('a' + (number / 676))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}");

    // A call that is as the contract says but for these members; undefined leaves one out.
    private static string Call(params (string Name, JToken Value)[] members)
    {
        var call = JObject.Parse($"{{{Complete}}}");
        foreach (var (name, value) in members)
        {
            call[name] = value;
            if (value.Type == JTokenType.Undefined)
                call.Remove(name);
        }
        return call.ToString();
    }

    private static string Envelope(params IEnumerable<string> calls) =>
        $$$"""{"data":[{{{string.Join(",", calls)}}}],"meta":{"request_id":"r","ts":"2026-03-03T20:30:21Z"},"pagination":{"total":1,"limit":50,"offset":0,"has_more":false}}""";

    private CallsClient Client(StubApi api, Action<TruedyClientOptions>? configure = null) => api.Client(options =>
    {
        options.OnDrift = _log.Add;
        configure?.Invoke(options);
    });

    private async Task<IEnumerable<string>> ToldAsync(params IEnumerable<string> calls)
    {
        await Client(StubApi.Answering(Envelope(calls))).ListAsync();
        return _log.Told;
    }
}
