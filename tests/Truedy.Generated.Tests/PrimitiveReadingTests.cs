using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>
/// The readers that generated code calls, of kinds that no member has today and that one may have after the next change of the contract.
/// Generated code is inside of the library, so this is the one place that looks there.
/// </summary>
public partial class PrimitiveReadingTests
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

    [Fact]
    public void Bytes_are_read_from_base64()
    {
        Assert.Equal([1, 2, 3], Text("\"AQID\"", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value)));
        Assert.Null(Text("null", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value)));
        AssertRefused("base64 text", "\"A\"", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value));
        AssertRefused("base64 text", "5", (ref BodyReader reader, out byte[]? value) => reader.TryRead(out value));
    }

    private static bool Text(ref BodyReader reader, out string? value) => reader.TryRead(out value);

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
