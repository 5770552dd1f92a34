namespace Truedy.CodeGeneration.Tests;

/// <summary>Which C# types the shapes of OpenAPI 3.1 become: those that hold every value that the shape allows.</summary>
public class ShapeSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Theory]
    [InlineData("RequiredText", "string = \"\"")]
    [InlineData("RequiredVoice", "Voice = new(default(__Reading))")]
    [InlineData("RequiredList", "IReadOnlyList<Voice> = []")]
    [InlineData("RequiredMap", "IReadOnlyDictionary<string, Voice> = new Dictionary<string, Voice>()")]
    [InlineData("RequiredNumber", "decimal")]
    [InlineData("RequiredTime", "DateTimeOffset")]
    public void What_is_required_is_never_null(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("RequiredOrNull", "string?")]
    [InlineData("VoiceOrNull", "Voice?")]
    [InlineData("NumberOrNull", "decimal?")]
    [InlineData("NullOrText", "string?")]
    [InlineData("TimesOrNull", "IReadOnlyList<DateTimeOffset>?")]
    public void A_choice_between_a_shape_and_null_is_the_shape_or_null(string member, string type) =>
        Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("TextOrNumber", "ShapesTextOrNumber?")]
    [InlineData("VoiceOrTone", "ShapesVoiceOrTone?")]
    [InlineData("Turn", "Turn?")]
    [InlineData("Turns", "IReadOnlyList<Turn>?")]
    public void A_choice_between_shapes_is_a_type_that_holds_one_of_them(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Fact]
    public void A_choice_between_numbers_is_a_number() => Assert.Equal("decimal?", Code.Property("Shapes.IntegerOrNumber"));

    [Theory]
    [InlineData("ConstantText", "string?")]
    [InlineData("ConstantNumber", "int?")]
    public void A_constant_is_of_the_type_that_it_has(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("Pair", "IReadOnlyList<JToken>?")]
    [InlineData("Anything", "JToken?")]
    [InlineData("ListOfAnything", "IReadOnlyList<JToken>?")]
    [InlineData("UntypedObject", "JToken?")]
    [InlineData("MapOfAnything", "JToken?")]
    public void What_has_no_shape_is_any_json(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("Wait", "string?")]
    [InlineData("Id", "string?")]
    public void A_text_that_no_type_of_every_target_can_hold_stays_a_text(string member, string type) =>
        Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("Audio", "byte[]?")]
    [InlineData("Ratio", "double?")]
    [InlineData("Count", "int?")]
    [InlineData("Bytes", "long?")]
    [InlineData("Microseconds", "long?")]
    [InlineData("Above", "long?")]
    [InlineData("AboveIn3_0", "int?")]
    [InlineData("BelowIn3_0", "long?")]
    [InlineData("Unsigned", "long?")]
    [InlineData("UnsignedLong", "ulong?")]
    [InlineData("Huge", "decimal?")]
    [InlineData("Levels", "long?")]
    [InlineData("Day", "DateOnly?")]
    [InlineData("OpensAt", "TimeOnly?")]
    public void A_format_or_a_bound_chooses_the_type(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("Labels", "IReadOnlyDictionary<string, string>?")]
    [InlineData("Moments", "IReadOnlyDictionary<string, DateTimeOffset>?")]
    [InlineData("Matrix", "IReadOnlyList<IReadOnlyList<decimal>>?")]
    [InlineData("DaysByName", "IReadOnlyDictionary<string, DateOnly>?")]
    public void Maps_and_lists_say_what_they_hold(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Theory]
    [InlineData("TextsOrNulls", "IReadOnlyList<string?>?")]
    [InlineData("NumbersOrNulls", "IReadOnlyList<decimal?>?")]
    [InlineData("VoicesOrNulls", "IReadOnlyList<Voice?>?")]
    [InlineData("MapOfTextsOrNulls", "IReadOnlyDictionary<string, string?>?")]
    [InlineData("Point", "IReadOnlyList<decimal?>?")]
    public void What_may_be_null_in_a_list_or_a_map_says_so(string member, string type) => Assert.Equal(type, Code.Property("Shapes." + member));

    [Fact]
    public void What_a_body_requires_is_required_in_csharp_and_what_is_only_answered_is_not()
    {
        Assert.StartsWith("public required string Name ", Code.Declaration("CampaignCreateRequest.Name"), StringComparison.Ordinal);
        Assert.StartsWith("public string? Note ", Code.Declaration("AgentUpdateRequest.Note"), StringComparison.Ordinal);
        Assert.StartsWith("public string Id ", Code.Declaration("Call.Id"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_patch_can_clear_says_how() => Assert.Equal(
        ["<summary><para>What colleagues should know.</para><para>Set it to null to clear it; if it is not set, it stays as it is.</para></summary>"],
        Code.Documentation("AgentUpdateRequest.Note"));

    [Fact]
    public void A_required_member_of_its_own_type_may_be_missing_since_it_cannot_go_on_for_ever()
    {
        Assert.Equal("Node?", Code.Property("Node.Next"));
        Assert.Equal("IReadOnlyList<Node> = []", Code.Property("Node.Children"));
    }

    [Fact]
    public void A_list_of_itself_is_any_json() => Assert.Equal("JToken?", Code.Property("RingHolder.Ring"));

    [Fact]
    public void A_schema_of_another_and_more_derives_from_it()
    {
        Assert.StartsWith("public partial class ClonedVoice : Voice, ", Code.Declaration("ClonedVoice"), StringComparison.Ordinal);
        Assert.Equal(["Source"], Code.Members("ClonedVoice"));
    }

    [Fact]
    public void A_schema_that_says_again_what_its_base_says_adds_the_rest_only() => Assert.Equal(["Age"], Code.Members("OldVoice"));

    [Fact]
    public void A_schema_of_two_others_derives_from_the_first_and_has_the_members_of_the_second()
    {
        Assert.StartsWith("public partial class TunedVoice : Voice, ", Code.Declaration("TunedVoice"), StringComparison.Ordinal);
        Assert.Equal(["TunedBy", "Pitch"], Code.Members("TunedVoice"));
    }

    [Fact]
    public void A_schema_of_another_with_a_description_is_the_other()
    {
        Assert.Equal("Voice?", Code.Property("Shapes.Described"));
        Assert.Equal(["<summary>The first voice.</summary>"], Code.Documentation("Shapes.Described"));
    }

    [Theory]
    [InlineData("shapes", "ShapesValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("additional_properties", "AdditionalPropertiesValue")]
    public void A_member_whose_name_a_class_has_already_gets_another(string json, string name) =>
        Assert.StartsWith($"JsonProperty(\"{json}\", ", Code.Attributes("Shapes." + name).First(), StringComparison.Ordinal);
}
