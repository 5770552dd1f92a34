using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <content>Lists, maps and envelopes, how deep values may nest, and the place that an error names.</content>
public partial class PrimitiveReadingTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void A_value_of_no_fixed_shape_may_have_64_levels_wherever_it_stands(int levels)
    {
        var json = $"{new string('[', levels)}1{new string(']', levels)}";
        BodyReader.Read<JToken> read = (ref BodyReader reader, out JToken? value) => reader.TryReadToken(out value);
        if (levels == 64)
            Assert.Equal(json, Text(json, read)!.ToString(Formatting.None));
        else
            Assert.Equal("the value at 'here' nests deeper than 64 levels", Assert.Throws<BodyException>(() => Text(json, read)).Message);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    public void A_value_whose_shape_is_known_may_have_64_levels_with_what_is_around_it(int levels)
    {
        var json = new string('[', levels) + new string(']', levels);
        BodyReader.Read<Nest> read = (ref BodyReader reader, out Nest? value) => Nest.Read(ref reader, out value);
        if (levels == 63)
            Assert.Equal(63, Text(json, read)!.Levels);
        else
            Assert.EndsWith("nests deeper than 64 levels", Assert.Throws<BodyException>(() => Text(json, read)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_passes_over_nulls()
    {
        Assert.Equal(
            ["a", "5"], Text("[\"a\",null,5]", (ref BodyReader reader, out IReadOnlyList<string>? value) => reader.TryReadList(out value, Text)));
        Assert.Null(Text("null", (ref BodyReader reader, out IReadOnlyList<string>? value) => reader.TryReadList(out value, Text)));
        AssertRefused("a list", "{}", (ref BodyReader reader, out IReadOnlyList<string>? value) => reader.TryReadList(out value, Text));
    }

    [Fact]
    public void A_list_of_what_may_be_null_keeps_nulls()
    {
        Assert.Equal(["a", null, "5"], Text("[\"a\",null,5]", (ref BodyReader reader, out IReadOnlyList<string?>? value) => reader.TryReadList(out value, Text, keepsNulls: true))!);
        Assert.Equal([1, null], Text("[1,null]", (ref BodyReader reader, out IReadOnlyList<int?>? value) => reader.TryReadList(out value, NumberOrNull, keepsNulls: true))!);
        Assert.Equal("1,,{}", string.Join(",", Text("[1,null,{}]", (ref BodyReader reader, out IReadOnlyList<JToken>? value) => reader.TryReadList(out value, Token))!));
    }

    [Fact]
    public void A_map_passes_over_nulls_and_keeps_the_last_of_a_name()
    {
        const string Json = """{"a":"1","b":null,"a":"2","\u0063":3}""";
        var values = Text(Json, (ref BodyReader reader, out IReadOnlyDictionary<string, string>? value) => reader.TryReadMap(out value, Text))!;
        Assert.Equal(["a=2", "c=3"], values.Select(each => $"{each.Key}={each.Value}"));
        var nulls = Text(Json, (ref BodyReader reader, out IReadOnlyDictionary<string, string?>? value) => reader.TryReadMap(out value, Text, keepsNulls: true))!;
        Assert.Equal(["a=2", "b=", "c=3"], nulls.Select(each => $"{each.Key}={each.Value}"));
        var tokens = Text("""{"a":{"b":[1]}}""", (ref BodyReader reader, out IReadOnlyDictionary<string, JToken>? value) => reader.TryReadMap(out value, Token))!;
        Assert.Equal("""{"b":[1]}""", tokens["a"].ToString(Formatting.None));
        Assert.Null(Text("null", (ref BodyReader reader, out IReadOnlyDictionary<string, JToken>? value) => reader.TryReadMap(out value, Token)));
        AssertRefused(
            "an object", "[]", (ref BodyReader reader, out IReadOnlyDictionary<string, JToken>? value) => reader.TryReadMap(out value, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_item_that_could_not_be_read_and_that_nobody_reports_is_an_error(bool isTolerant)
    {
        var fault = Assert.Throws<BodyException>(() => BodyReader.ReadBody(
            """{"here":["a",{}]}"""u8,
            (ref BodyReader reader, out IReadOnlyList<string>? value) =>
            {
                var cursor = default(MemberCursor);
                return reader.TryNextMember(Names, ref cursor, out _) & reader.TryReadList(out value, Text) & !reader.TryNextMember(
                    Names, ref cursor, out _);
            },
            isTolerant));
        Assert.Equal("here[1]", fault.Path);
    }

    [Fact]
    public void An_envelope_around_one_value_has_to_hold_it()
    {
        var (isThere, missing) = Parse("null", (ref BodyReader reader, out Response<string>? value) => reader.TryReadEnvelope(out value, Text));
        Assert.Equal((false, null), (isThere, missing));
        var failure = Assert.Throws<BodyException>(
            () => Parse("""{"data":null}""", (ref BodyReader reader, out Response<string>? value) => reader.TryReadEnvelope(out value, Text)));
        Assert.Equal(("data", "'data' is missing or null"), (failure.Path, failure.Message));
    }

    [Theory]
    [InlineData("a_name_without_any_digit_may_be_as_long_as_its_contract_likes_it_to_be", true)]
    [InlineData("e164_number", true)]
    [InlineData("19995550142", false)]
    [InlineData("", true)]
    public void A_path_shows_names_and_no_key_that_could_be_a_value(string name, bool isShown)
    {
        var failure = Assert.Throws<BodyException>(() => Text(
            $$$"""{"{{{name}}}":{}}""", (ref BodyReader reader, out IReadOnlyDictionary<string, string>? value) => reader.TryReadMap(out value, Text)));
        Assert.Equal($"here.{(isShown ? name : "(other)")}", failure.Path);
    }

    private static bool Token(ref BodyReader reader, out JToken? value) => reader.TryReadToken(out value);

    private static bool NumberOrNull(ref BodyReader reader, out int? value) =>
        reader.TryReadNullable(out value, static (ref BodyReader each, out int number) => each.TryRead(out number));

    private sealed record Nest(int Levels)
    {
        public static bool Read(ref BodyReader reader, out Nest? value)
        {
            var isThere = reader.TryReadList<Nest>(out var inner, Read);
            value = new Nest(1 + (inner?.Sum(static each => each.Levels) ?? 0));
            return isThere;
        }
    }
}
