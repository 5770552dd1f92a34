using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

public class ExtensibleEnumSpecs
{
    [Fact]
    public void A_known_word_is_known()
    {
        Assert.True(CallStatus.InProgress is { IsKnown: true, Value: "in_progress" });
        Assert.True(CallStatus.Queued.IsKnown);    // the first of them
    }

    [Fact]
    public void A_word_that_the_contract_does_not_know_is_kept()
    {
        CallStatus status = "voicemail";
        Assert.False(status.IsKnown);
        Assert.Equal("voicemail", status.Value);
        Assert.Equal("voicemail", status.ToString());
    }

    [Fact]
    public void Words_are_equal_by_their_letters()
    {
        Assert.Equal(CallStatus.Failed, new CallStatus("failed"));
        Assert.True(CallStatus.Failed == "failed");
        Assert.True(CallStatus.Failed != "FAILED");
        Assert.Equal(CallStatus.Failed.GetHashCode(), new CallStatus("failed").GetHashCode());
        Assert.False(CallStatus.Failed.Equals((object)"failed"));
    }

    [Fact]
    public void No_word_at_all_is_empty_and_never_null()
    {
        Assert.Equal("", default(CallStatus).Value);
        Assert.Equal(default, (CallStatus)(string?)null);
        Assert.False(default(CallStatus).IsKnown);
        Assert.Throws<ArgumentNullException>("value", () => new CallStatus(null!));
    }

    [Fact]
    public void Words_are_written_and_read_by_newtonsoft_json_wherever_they_stand()
    {
        var words = new Words
        {
            One = CallStatus.Queued,
            None = null,
            Many = [CallStatus.Failed, "no_answer"],
            Keys = new() { [CallStatus.InProgress] = 1, ["in-progress"] = 2 },
        };
        const string Json = """{"One":"queued","None":null,"Many":["failed","no_answer"],"Keys":{"in_progress":1,"in-progress":2}}""";
        Assert.Equal(Json, JsonConvert.SerializeObject(words));
        Assert.Equal(Json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Words>(Json)));
    }

    [Fact]
    public void Something_that_is_no_word_is_refused_by_newtonsoft_json() =>
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Words>("""{"One":5}"""));

    private sealed class Words
    {
        public CallStatus One { get; set; }

        public CallStatus? None { get; set; }

        public List<CallStatus> Many { get; set; } = [];

        public Dictionary<CallStatus, int> Keys { get; set; } = [];
    }
}
