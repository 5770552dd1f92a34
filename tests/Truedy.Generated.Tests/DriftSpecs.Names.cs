namespace Truedy.Generated.Tests;

/// <content>What looks like a name is shown, and nothing else.</content>
public sealed partial class DriftSpecs
{
    [Theory]
    [InlineData("")]
    [InlineData("+15550001234")]
    [InlineData("15550001234")]
    [InlineData("555-000-1234")]
    [InlineData("call_a1b2c3d4")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("Anna Smith")]
    [InlineData("anna@example.com")]
    [InlineData("https://example.com/a")]
    [InlineData("größe")]
    [InlineData("a\nb")]
    [InlineData("ΑΒΓ")]
    [InlineData(StubApi.Key)]
    [InlineData("Truedy_abcdef")]
    [InlineData("QmFzZTY0VGV4dFRoYXRJc0xvbmc")]
    [InlineData("a_name_that_is_longer_than_any_that_somebody_would_give_to_a_member")]
    public async Task What_does_not_look_like_a_name_is_not_repeated(string text)
    {
        var told = await ToldAsync(Call((text, 1)), Call(("status", text)), Call(("sentiment", text)));
        Assert.Equal(["UnknownMember Call.(other) 1", "UnknownValue CallSentiment.(other) 1", "UnknownValue CallStatus.(other) 1"], told);
    }

    [Theory]
    [InlineData("cost_credits")]
    [InlineData("costCredits")]
    [InlineData("_id")]
    [InlineData("e164-number")]
    [InlineData("X2")]
    public async Task What_looks_like_a_name_is(string name) => Assert.Equal([$"UnknownMember Call.{name} 1"], await ToldAsync(Call((name, 1))));

    [Theory]
    [InlineData("v2")]
    [InlineData("no answer")]
    [InlineData("a_word_of_more_than_32_characters")]
    public async Task A_word_has_letters_only_and_is_short(string word) =>
        Assert.Equal(["UnknownValue CallStatus.(other) 1"], await ToldAsync(Call(("status", word))));

    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwx", true)]
    [InlineData("abcdefghijklmnopqrstuvwxy", false)]
    [InlineData("azAZ_azAZ-azAZ", true)]
    [InlineData("abcdefghijklmnopqrstuvwx-abcdefg", true)]
    [InlineData("abcdefghijklmnopqrstuvwx-abcdefgh", false)]
    [InlineData("a0", false)]
    [InlineData("a9", false)]
    public async Task A_word_is_shown_where_it_looks_like_one(string word, bool isShown) =>
        Assert.Equal([$"UnknownValue CallStatus.{(isShown ? word : "(other)")} 1"], await ToldAsync(Call(("status", word))));

    [Theory]
    [InlineData("e099", true)]
    [InlineData("e0990", false)]
    [InlineData("abcdefghijklmnopqrstuvwx_abcdefghijklmnopqrstuvwx_abcdefghijklmn", true)]
    [InlineData("abcdefghijklmnopqrstuvwx_abcdefghijklmnopqrstuvwx_abcdefghijklmno", false)]
    public async Task A_member_is_shown_where_it_looks_like_one(string name, bool isShown) =>
        Assert.Equal([$"UnknownMember Call.{(isShown ? name : "(other)")} 1"], await ToldAsync(Call((name, 1))));

    [Fact]
    public async Task A_number_in_place_of_a_word_is_not_repeated() =>
        Assert.Equal(["UnknownValue CallStatus.(other) 1"], await ToldAsync(Call(("status", 15550001234))));
}
