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
