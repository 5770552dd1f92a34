namespace Truedy.CodeGeneration.Tests;

/// <summary>How the schemas of a grown contract are called.</summary>
public class TypeNameSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Fact]
    public void An_AgentResponse_is_an_Agent()
    {
        Assert.Contains("Agent", Code.Types);
        Assert.DoesNotContain("AgentResponse", Code.Types);
    }

    [Fact]
    public void A_RecordingResponse_stays_one_if_there_is_a_Recording_too()
    {
        Assert.Contains("Recording", Code.Types);
        Assert.Contains("RecordingResponse", Code.Types);
    }

    [Fact]
    public void A_name_of_another_style_is_written_the_csharp_way()
    {
        Assert.Contains("BatchCall", Code.Types);
        Assert.Contains("HttpStatus", Code.Members("BatchCall"));
    }

    [Fact]
    public void An_inline_body_is_named_after_its_operation()
    {
        Assert.Equal(["Data", "Meta", "Pagination", "AdditionalProperties", "MalformedItems", "GetRawResponse"], Code.Members("AgentListResponse"));
        Assert.Equal(["Name", "Status", "Limits", "AdditionalProperties"], Code.Members("AgentCreateRequest"));
    }

    [Fact]
    public void A_body_that_operations_share_is_one_type_of_its_own_name()
    {
        Assert.Single(Code.Types, "AgentUpdateRequest");
    }

    [Fact]
    public void An_inline_object_is_named_after_its_owner_and_its_member() => Assert.Equal("AgentLimits?", Code.Property("Agent.Limits"));

    [Fact]
    public void What_a_list_holds_is_named_in_the_singular()
    {
        Assert.Equal("IReadOnlyList<FoundItem>?", Code.Property("Found.Items"));
        Assert.Equal("IReadOnlyDictionary<string, FoundItemMatch>?", Code.Property("FoundItem.Matches"));
        Assert.Equal("(IEnumerable<BatchCallCreateItem>? body)", Code.Parameters("BatchCallsClient.CreateAsync"));
    }

    [Fact]
    public void A_list_or_a_map_with_a_name_is_no_type()
    {
        Assert.DoesNotContain("VoiceIds", Code.Types);
        Assert.Equal("IReadOnlyList<string>?", Code.Property("Shapes.VoiceIds"));
    }

    [Fact]
    public void No_name_is_a_number() => Assert.DoesNotContain(Code.Types, each => char.IsDigit(each[^1]));
}
