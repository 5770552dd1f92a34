using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>
/// The readers that generated code calls, of kinds that no member has today and that one may have after the next change of the contract.
/// Generated code is inside of the library, so this is the one place that looks there.
/// </summary>
public class PrimitiveReadingTests
{
    private static readonly JsonNames Names = new("Sample", "before", "here", "after");

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("5.0", 5L)]
    [InlineData("5e3", 5000L)]
    [InlineData("null", null)]
    public void A_64_bit_integer_is_read(string json, long? expected) =>
        Assert.Equal(expected, Read(json, (ref BodyReader reader, out long value) => reader.TryRead(out value)));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1.5")]
    [InlineData("\"x\"")]
    [InlineData("\"5 \"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    public void What_is_no_64_bit_integer_is_refused(string json) =>
        AssertRefused("a 64-bit integer", json, (ref BodyReader reader, out long value) => reader.TryRead(out value));

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("\"2147483648\"")]
    public void What_is_no_32_bit_integer_is_refused(string json) =>
        AssertRefused("a 32-bit integer", json, (ref BodyReader reader, out int value) => reader.TryRead(out value));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("1e300", 1e300)]
    [InlineData("-0.1", -0.1)]
    [InlineData("null", null)]
    public void A_number_is_read(string json, double? expected) =>
        Assert.Equal(expected, Read(json, (ref BodyReader reader, out double value) => reader.TryRead(out value)));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("\"NaN\"")]
    [InlineData("[]")]
    public void A_number_beyond_all_bounds_is_refused_since_json_could_not_write_it(string json)
    {
        AssertRefused("a number", json, (ref BodyReader reader, out double value) => reader.TryRead(out value));
        AssertRefused("a number", json, (ref BodyReader reader, out float value) => reader.TryRead(out value));
    }

    [Fact]
    public void A_number_of_single_precision_is_read()
    {
        Assert.Equal(1.5f, Read("1.5", (ref BodyReader reader, out float value) => reader.TryRead(out value)));
        Assert.Null(Read("null", (ref BodyReader reader, out float value) => reader.TryRead(out value)));
        AssertRefused("a number", "1e300", (ref BodyReader reader, out float value) => reader.TryRead(out value));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    public void A_flag_is_read(string json, bool? expected)
    {
        Assert.Equal(expected, Read(json, (ref BodyReader reader, out bool value) => reader.TryRead(out value)));
        AssertRefused("true or false", "0", (ref BodyReader reader, out bool value) => reader.TryRead(out value));
    }

    [Fact]
    public void What_is_no_natural_number_is_refused() =>
        AssertRefused("a 64-bit integer from 0 on", "-1", (ref BodyReader reader, out ulong value) => reader.TryRead(out value));

    [Theory]
    [InlineData("\"2026-03-09\"")]
    [InlineData("\"2026-03-09T23:59:59-05:00\"")]
    [InlineData("\"2026\\u002d03-09\"")]
    public void A_date_is_read_from_a_timestamp_too(string json)
    {
        Assert.Equal(new DateOnly(2026, 3, 9), Read(json, (ref BodyReader reader, out DateOnly value) => reader.TryReadDate(out value)));
        Assert.Null(Read("null", (ref BodyReader reader, out DateOnly value) => reader.TryReadDate(out value)));
        AssertRefused("a date", "\"2026-02-30\"", (ref BodyReader reader, out DateOnly value) => reader.TryReadDate(out value));
        AssertRefused("a date", "20260309", (ref BodyReader reader, out DateOnly value) => reader.TryReadDate(out value));
    }

    [Theory]
    [InlineData("\"08:30\"")]
    [InlineData("\"08:30:00+02:00\"")]
    [InlineData("\"08\\u003a30:00.000\"")]
    public void A_time_is_read_as_a_clock_shows_it(string json)
    {
        Assert.Equal(new TimeOnly(8, 30), Read(json, (ref BodyReader reader, out TimeOnly value) => reader.TryReadTime(out value)));
        Assert.Null(Read("null", (ref BodyReader reader, out TimeOnly value) => reader.TryReadTime(out value)));
        AssertRefused("a time", "\"\"", (ref BodyReader reader, out TimeOnly value) => reader.TryReadTime(out value));
        AssertRefused("a time", "\"24:30\"", (ref BodyReader reader, out TimeOnly value) => reader.TryReadTime(out value));
        AssertRefused("a time", "830", (ref BodyReader reader, out TimeOnly value) => reader.TryReadTime(out value));
    }

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
    public void Bytes_are_read_from_base64()
    {
        Assert.Equal([1, 2, 3], Text("\"AQID\"", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value)));
        Assert.Null(Text("null", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value)));
        AssertRefused("base64 text", "\"A\"", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value));
        AssertRefused("base64 text", "5", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value));
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

    private static bool Text(ref BodyReader reader, out string? value) => reader.TryRead(out value);

    private static bool Token(ref BodyReader reader, out JToken? value) => reader.TryReadToken(out value);

    private static bool NumberOrNull(ref BodyReader reader, out int? value) =>
        reader.TryReadNullable(out value, static (ref BodyReader each, out int number) => each.TryRead(out number));

    private static T? Read<T>(string json, BodyReader.Read<T> read)
        where T : struct => Parse(json, read) is (true, var value) ? value : null;

    private static T? Text<T>(string json, BodyReader.Read<T> read)
        where T : class
    {
        var (isThere, value) = Parse(json, read);
        Assert.Equal(isThere, value is not null);
        return value;
    }

    private static void AssertRefused<T>(string expected, string json, BodyReader.Read<T> read)
    {
        var fault = Assert.Throws<BodyException>(() => Parse(json, read));
        Assert.Equal("here", fault.Path);
        Assert.StartsWith($"expected {expected} at 'here', found ", fault.Message, StringComparison.Ordinal);
    }

    private sealed record Nest(int Levels)
    {
        public static bool Read(ref BodyReader reader, out Nest? value)
        {
            var isThere = reader.TryReadList<Nest>(out var inner, Read);
            value = new Nest(1 + (inner?.Sum(static each => each.Levels) ?? 0));
            return isThere;
        }
    }

    // The value stands between two others, so that a reader which ends too early or too late is noticed.
    private static (bool IsThere, T? Value) Parse<T>(string json, BodyReader.Read<T> read)
    {
        var result = BodyReader.ReadBody(System.Text.Encoding.UTF8.GetBytes($$"""{"before":[1],"here":{{json}},"after":[2]}"""), (ref BodyReader reader, out Tuple<bool, T?, string>? all) =>
        {
            var (isThere, here, others) = (false, default(T), "");
            Assert.True(reader.TryStartObject());
            for (var cursor = default(MemberCursor); reader.TryNextMember(Names, ref cursor, out var member);)
            {
                if (member == 1)
                    isThere = read(ref reader, out here);
                else if (reader.TryRead(out JToken? other))
                    others += other.ToString(Formatting.None);
            }
            all = Tuple.Create(isThere, here, others);
            return true;
        });
        Assert.Equal("[1][2]", result.Item3);
        return (result.Item1, result.Item2);
    }
}
