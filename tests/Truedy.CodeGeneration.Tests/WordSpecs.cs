namespace Truedy.CodeGeneration.Tests;

/// <summary>Which word sets the enums of a grown contract bring.</summary>
public class WordSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Fact]
    public void A_word_that_is_no_identifier_gets_one() => Assert.Equal(
        [
            """OneX: "1x" """, """OnePointFiveX: "1.5x" """, """InProgress: "in-progress" """, """Empty: "" """, """Class: "class" """,
            """ValueOption: "value" """, """ToStringOption: "ToString" """, """Speed: "speed!" """, """Quoted: "\"quoted\" \\" """,
        ],
        Code.Words("PlaybackSpeed").Select(each => each + " "));

    [Fact]
    public void A_null_among_the_words_makes_the_member_nullable_and_is_no_word()
    {
        Assert.Equal("PlaybackFallback?", Code.Property("Playback.Fallback"));
        Assert.Equal(["Beep: \"beep\"", "Silence: \"silence\""], Code.Words("PlaybackFallback"));
    }

    [Fact]
    public void A_choice_of_constants_is_a_word_set() => Assert.Equal(["Left: \"left\"", "Right: \"right\""], Code.Words("PlaybackChannel"));

    [Fact]
    public void A_choice_of_numbers_is_a_number() => Assert.Equal("int?", Code.Property("Playback.Volume"));

    [Fact]
    public void A_word_set_with_a_name_keeps_it_and_the_names_of_its_words()
    {
        Assert.Equal("Codec?", Code.Property("Playback.Codec"));
        Assert.Equal(["Opus: \"opus\"", "G711: \"g.711\""], Code.Words("Codec"));
    }

    [Fact]
    public void The_same_words_under_a_longer_owner_are_the_set_of_the_shorter_one()
    {
        Assert.Equal("AgentStatus?", Code.Property("AgentCreateRequest.Status"));
        Assert.Equal("IReadOnlyList<CallDirection>?", Code.Property("CallDetail.Directions"));
    }

    [Fact]
    public void A_part_of_the_words_is_the_whole_set()
    {
        Assert.Equal("CallStatus?", Code.Property("CallDetail.Status"));
        Assert.Equal(5, Code.Words("CallStatus").Count());
    }

    [Fact]
    public void A_parameter_takes_the_set_that_fits_its_name_and_its_words()
    {
        Assert.Equal("AgentStatus?", Code.Property("AgentListQuery.AgentStatus"));
        Assert.Equal("CallDirection?", Code.Property("CallSendSearchQuery.CallDirection"));
    }

    [Fact]
    public void A_list_of_statuses_is_a_list_of_the_status_that_there_is() =>
        Assert.Equal("IEnumerable<CallStatus>?", Code.Property("CallSendSearchQuery.Statuses"));

    [Fact]
    public void Words_of_two_owners_that_have_nothing_in_common_stay_apart()
    {
        Assert.Equal("QuerySort", Code.Property("Query.Sort"));
        Assert.Equal("FoundOrder?", Code.Property("Found.Order"));
    }
}
