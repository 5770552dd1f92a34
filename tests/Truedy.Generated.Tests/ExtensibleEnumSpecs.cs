using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

public class ExtensibleEnumSpecs
{
    [Fact]
    public void A_known_value_is_known()
    {
        Assert.True(CallStatus.InProgress is { IsKnown: true, Value: "in_progress" });
        Assert.True(CallStatus.Queued.IsKnown);    // the first of them
    }

    [Fact]
    public void A_value_that_the_contract_does_not_know_is_kept()
    {
        CallStatus status = "voicemail";
        Assert.False(status.IsKnown);
        Assert.Equal("voicemail", status.Value);
        Assert.Equal("voicemail", status.ToString());
    }

    [Fact]
    public void Values_are_equal_by_their_letters()
    {
        Assert.Equal(CallStatus.Failed, new CallStatus("failed"));
        Assert.True(CallStatus.Failed == "failed");
        Assert.True(CallStatus.Failed != "FAILED");
        Assert.Equal(CallStatus.Failed.GetHashCode(), new CallStatus("failed").GetHashCode());
        Assert.False(CallStatus.Failed.Equals((object)"failed"));
    }

    [Fact]
    public void No_value_at_all_is_empty_and_never_null()
    {
        Assert.Equal("", default(CallStatus).Value);
        Assert.False(default(CallStatus).IsKnown);
        Assert.False(new CallStatus("").IsKnown);
        Assert.Throws<ArgumentNullException>("value", () => new CallStatus(null!));
    }

    [Fact]
    public void Null_converts_to_no_value_and_equals_none()
    {
        string? unset = null;
        Assert.Throws<ArgumentNullException>("value", () => (CallStatus)unset!);
        Assert.Throws<ArgumentNullException>("value", () => new CallListOptions { Status = unset! });
        Assert.False(CallStatus.Failed == null);
        Assert.True(CallStatus.Failed != unset);
        Assert.False(default(CallStatus) == unset);
        Assert.True((CallStatus?)null == null);
    }

    [Fact]
    public void Text_is_parsed_into_a_value_whether_it_is_known_or_not()
    {
        Assert.Equal(CallStatus.Failed, CallStatus.Parse("failed"));
        Assert.Equal("on hold", CallStatus.Parse("on hold").Value);
        Assert.True(CallStatus.TryParse("in_progress", null, out var status));
        Assert.Equal(CallStatus.InProgress, status);
        Assert.False(CallStatus.TryParse("", null, out _));
        Assert.False(CallStatus.TryParse(null, null, out _));
        Assert.Throws<FormatException>(() => CallStatus.Parse(""));
        Assert.Throws<ArgumentNullException>("s", () => CallStatus.Parse(null!));
    }

    [Fact]
    public void Text_is_converted_by_a_type_converter() =>
        Assert.Equal(CallStatus.Failed, System.ComponentModel.TypeDescriptor.GetConverter(typeof(CallStatus)).ConvertFromInvariantString("failed"));

    [Fact]
    public void Values_are_written_and_read_by_newtonsoft_json_wherever_they_stand()
    {
        var holder = new Holder
        {
            One = CallStatus.Queued,
            None = null,
            Many = [CallStatus.Failed, "no_answer"],
            Keys = new() { [CallStatus.InProgress] = 1, ["in-progress"] = 2 },
        };
        const string Json = """{"One":"queued","None":null,"Many":["failed","no_answer"],"Keys":{"in_progress":1,"in-progress":2}}""";
        Assert.Equal(Json, JsonConvert.SerializeObject(holder));
        Assert.Equal(Json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Holder>(Json)));
    }

    [Fact]
    public void Something_that_is_no_text_is_refused_by_newtonsoft_json() =>
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Holder>("""{"One":5}"""));

    private sealed class Holder
    {
        public CallStatus One { get; set; }

        public CallStatus? None { get; set; }

        public List<CallStatus> Many { get; set; } = [];

        public Dictionary<CallStatus, int> Keys { get; set; } = [];
    }
}
