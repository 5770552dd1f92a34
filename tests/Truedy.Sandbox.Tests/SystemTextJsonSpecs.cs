using System.Text.Json;
using Newtonsoft.Json.Linq;
using Truedy.Generated;

namespace Truedy.Sandbox.Tests;

/// <summary>What the library has goes through System.Text.Json as it went through the API: by reflection, and by the source
/// generator of another assembly.</summary>
public class SystemTextJsonSpecs
{
    private const string Json =
        """{"id":"c1","direction":"webrtc","status":"in_progress","cost_usd":0.10,"transcript":[{"t":1.50,"text":"\u00fc"}],"created_at":"2026-03-03T20:24:55.310278+00:00","cost_credits":24,"tags":{"a":[null]}}""";

    // Names that differ from the API's wherever the library does not insist
    private static readonly JsonSerializerOptions Reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper };
    private static readonly JsonSerializerOptions Generated = new(CallJson.Default.Options) { TypeInfoResolver = CallJson.Default };

    public static TheoryData<bool> Ways { get; } = new(true, false);

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_call_keeps_its_names_its_unknown_members_and_its_transcript(bool isGenerated)
    {
        var call = Read<Call>(Json, isGenerated)!;
        Assert.Equal((CallStatus.InProgress, "webrtc", 0.10m), (call.Status, call.Direction!.Value.Value, call.CostUsd!.Value));
        Assert.Equal("\u00fc", (string?)call.Transcript![0]!["text"]);
        Assert.Equal(24, (int)call.AdditionalProperties["cost_credits"]);
        AssertSame(Json, Write(call, isGenerated));
        AssertSame(Json, Write(Read<Call>(Json, isGenerated), isGenerated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_call_goes_from_one_json_library_to_the_other(bool isGenerated)
    {
        var call = Newtonsoft.Json.JsonConvert.DeserializeObject<Call>(Json)!;
        call.Transcript = new JArray("changed");
        call.AdditionalProperties["note"] = "mine";
        var back = Newtonsoft.Json.JsonConvert.DeserializeObject<Call>(Write(call, isGenerated))!;
        Assert.Equal(
            ("changed", "mine", 24),
            ((string?)back.Transcript![0], (string?)back.AdditionalProperties["note"], (int)back.AdditionalProperties["cost_credits"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_envelope_a_page_and_a_response_are_written_as_the_api_writes_them(bool isGenerated)
    {
        var envelope = $$$"""{"data":[{{{Json}}}],"meta":{"request_id":"r","ts":"2026-03-03T20:24:55+00:00","region":"eu"},"pagination":{"total":1,"limit":50,"offset":0,"has_more":true}}""";
        var read = Read<CallListResponse>(envelope, isGenerated)!;
        AssertSame(envelope, Write(read, isGenerated));

        var page = Read<Page<Call>>(Write(new Page<Call>(read.Data, read.Pagination, read.Meta, hasMore: true), isGenerated), isGenerated)!;
        Assert.Equal(("c1", "r", true, 1), (page.Items[0].Id, page.RequestId, page.HasMore, page.Pagination!.Total));
        AssertSame(envelope[..^1] + ""","has_more":true}""", Write(page, isGenerated));

        var response = Read<Response<Call>>(Write(new Response<Call>(read.Data[0], read.Meta), isGenerated), isGenerated)!;
        AssertSame($$$"""{"data":{{{Json}}},"meta":{"request_id":"r","ts":"2026-03-03T20:24:55+00:00","region":"eu"}}""", Write(response, isGenerated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Values_of_an_extensible_enum_are_texts_in_members_lists_and_keys(bool isGenerated)
    {
        var report = new CallReport(
            new Call { Id = "c" }, null, [CallDirection.Inbound, "webrtc"], new() { [CallStatus.InProgress] = 2, ["in-progress"] = 1 });
        var back = Read<CallReport>(Write(report, isGenerated), isGenerated)!;
        Assert.Equal(("c", null), (back.LongestCall.Id, back.OnlyStatus));
        Assert.Equal(report.AllDirections, back.AllDirections);
        Assert.Equal(report.CountByStatus, back.CountByStatus);
        Assert.Contains("\"in_progress\":2", Write(report, isGenerated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":[]}""")]
    [InlineData("""{"status":{}}""")]
    [InlineData("""{"created_at":"tomorrow"}""")]
    public void What_is_not_the_contract_is_the_error_that_the_library_of_the_program_has(string json)
    {
        var fault = Assert.Throws<JsonException>(() => Read<Call>(json, isGenerated: true));
        Assert.DoesNotContain("tomorrow", fault.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => Read<Call>(json, isGenerated: false));
    }

    [Fact]
    public void Null_is_null_and_no_value_is_no_value()
    {
        Assert.Null(Read<Call>("null", isGenerated: true));
        Assert.Equal(default, JsonSerializer.Deserialize<CallStatus>("null"));
        Assert.Null(JsonSerializer.Deserialize<CallStatus?>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CallStatus>("5"));
    }

    private static T? Read<T>(string json, bool isGenerated) => JsonSerializer.Deserialize<T>(json, isGenerated ? Generated : Reflection);

    private static string Write<T>(T value, bool isGenerated) => JsonSerializer.Serialize(value, isGenerated ? Generated : Reflection);

    private static void AssertSame(string expected, string actual) => Assert.True(Tree(expected) == Tree(actual), $"{expected}\n{actual}");

    private static string Tree(string json) => string.Join("", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json)).Order());
}
