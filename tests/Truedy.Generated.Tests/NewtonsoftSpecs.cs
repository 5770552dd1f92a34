using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

public class NewtonsoftSpecs
{
    private const string Json =
        """{"id":"c1","direction":"webrtc","status":"ended","cost_usd":0.10,"transcript":[{"t":1.5}],"created_at":"2026-03-03T20:24:55.310278+00:00","cost_credits":24}""";

    [Fact]
    public async Task A_call_that_the_client_read_is_written_as_it_came()
    {
        var call = Assert.Single((await StubApi.AnsweringCall(Json).Client().ListAsync()).Data);
        Assert.Equal(Json, JsonConvert.SerializeObject(call));
    }

    [Fact]
    public void A_call_that_newtonsoft_json_read_is_written_as_it_came() =>
        Assert.Equal(Json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Call>(Json, new JsonSerializerSettings { FloatParseHandling = FloatParseHandling.Decimal })));

    [Fact]
    public void A_whole_response_goes_through_newtonsoft_json()
    {
        var response = JsonConvert.DeserializeObject<CallListResponse>(Fixture.Text("ContractExample.json"))!;
        Assert.Equal(2, response.Data.Count);
        Assert.Equal("call_b2c3d4e5", response.Data[1].Id);
        Assert.Equal(24, response.Pagination!.Total);
        Assert.Equal(24, (int)response.Data[0].AdditionalProperties["cost_credits"]);
    }

    [Theory]
    [InlineData(DateParseHandling.DateTime)]
    [InlineData(DateParseHandling.DateTimeOffset)]
    [InlineData(DateParseHandling.None)]
    public void A_timestamp_is_the_same_moment_through_newtonsoft_json(DateParseHandling handling)
    {
        var call = JsonConvert.DeserializeObject<Call>("""{"created_at":"2026-03-03T20:24:55.5+02:00","started_at":null}""", new JsonSerializerSettings { DateParseHandling = handling })!;
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 18, 24, 55, 500, TimeSpan.Zero), call.CreatedAt.ToUniversalTime());
        Assert.Null(call.StartedAt);
    }

    [Theory]
    [InlineData(DateParseHandling.DateTime)]
    [InlineData(DateParseHandling.None)]
    public void A_timestamp_without_an_offset_is_utc_through_newtonsoft_json(DateParseHandling handling)
    {
        var call = JsonConvert.DeserializeObject<Call>("""{"created_at":"2026-03-03T20:24:55"}""", new JsonSerializerSettings { DateParseHandling = handling })!;
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 20, 24, 55, TimeSpan.Zero), call.CreatedAt);
    }

    [Fact]
    public void What_is_no_timestamp_or_no_word_is_refused_by_newtonsoft_json()
    {
        Assert.Contains("'created_at'", Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Call>("""{"created_at":"yesterday"}""")).Message, StringComparison.Ordinal);
        Assert.Contains("'status'", Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Call>("""{"status":5}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_null_stays_empty_through_newtonsoft_json()
    {
        var call = JsonConvert.DeserializeObject<Call>("""{"created_at":null,"updated_at":null,"status":null,"direction":null}""")!;
        Assert.Equal((default, null, "", null), (call.CreatedAt, call.UpdatedAt, call.Status.Value, call.Direction));
    }

    [Fact]
    public void I_can_set_an_untyped_member_and_add_one_that_the_contract_does_not_name()
    {
        var call = new Call { Id = "c", Status = CallStatus.Queued, Transcript = new Newtonsoft.Json.Linq.JArray(1, 2) };
        call.AdditionalProperties["note"] = "mine";
        Assert.Equal("""{"id":"c","status":"queued","transcript":[1,2],"created_at":"0001-01-01T00:00:00+00:00","note":"mine"}""", JsonConvert.SerializeObject(call));
    }
}
