using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

/// <summary>The contract's example and its schema disagree on a call; both can be read.</summary>
public class CallBridgeSpecs
{
    [Theory]
    [InlineData("""{"id":"a","from":"+1","to":"+2"}""")]
    [InlineData("""{"id":"a","from_number":"+1","to_number":"+2"}""")]
    [InlineData("""{"id":"a","from_number":"+1","to_number":"+2","from":"+3","to":"+4"}""")]
    [InlineData("""{"id":"a","from_number":null,"to_number":null,"from":"+1","to":"+2"}""")]
    public async Task The_numbers_are_there_in_either_spelling(string json)
    {
        var call = await ReadAsync(json);
        Assert.Equal(("+1", "+2"), (call.From, call.To));
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","from":null,"to":7}""")]
    public async Task A_number_that_the_API_does_not_give_is_null(string json)
    {
        var call = await ReadAsync(json);
        Assert.Equal(default((string?, string?, TimeSpan?)), (call.From, call.To, call.Duration));
    }

    [Fact]
    public async Task The_duration_is_a_time_span() =>
        Assert.Equal(new TimeSpan(0, 2, 22), (await ReadAsync("""{"id":"a","duration_seconds":142}""")).Duration);

    [Theory]
    [InlineData("completed", true)]
    [InlineData("failed", true)]
    [InlineData("ended", true)]
    [InlineData("cancelled", true)]
    [InlineData("voicemail", true)]
    [InlineData("no_answer", true)]
    [InlineData("busy", true)]
    [InlineData("queued", false)]
    [InlineData("ringing", false)]
    [InlineData("in_progress", false)]
    [InlineData("in-progress", false)]
    [InlineData("created", false)]
    [InlineData("something new", false)]
    public void A_status_says_whether_the_call_is_over(string status, bool isFinished) =>
        Assert.Equal(isFinished, new Call { Status = status }.IsFinished);

    [Fact]
    public async Task Nothing_of_it_is_written()
    {
        var call = await ReadAsync("""{"id":"a","from":"+1","to_number":"+2","duration_seconds":5}""");
        string[] written = [JsonConvert.SerializeObject(call), System.Text.Json.JsonSerializer.Serialize(call)];
        Assert.All(written, json =>
        {
            Assert.DoesNotContain("\"From\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("\"To\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("Duration\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("IsFinished", json, StringComparison.Ordinal);
        });
    }

    private static async Task<Call> ReadAsync(string json) => Assert.Single((await StubApi.AnsweringCall(json).Client().ListAsync()).Data);
}
