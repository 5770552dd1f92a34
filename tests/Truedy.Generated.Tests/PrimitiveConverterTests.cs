using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

/// <summary>The converters that attributes of generated code name, for kinds that no member of today has: inside of the library, as
/// <see cref="PrimitiveReadingTests"/>.</summary>
public class PrimitiveConverterTests
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        Converters = { new DateConverter(), new TimeConverter(), new ExtensibleEnumConverter<CallStatus>(), new ModelConverter<Model>() },
    };

    [Theory]
    [InlineData("\"2026-03-09\"", DateParseHandling.None)]
    [InlineData("\"2026-03-09T10:00:00\"", DateParseHandling.DateTime)]
    [InlineData("\"2026-03-09T10:00:00+14:00\"", DateParseHandling.DateTimeOffset)]
    public void Newtonsoft_json_reads_a_date_whatever_it_takes_it_for(string json, DateParseHandling handling)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
        var settings = new JsonSerializerSettings { Converters = Settings.Converters, DateParseHandling = handling };
        Assert.Equal(new DateOnly(2026, 3, 9), JsonConvert.DeserializeObject<DateOnly>(json, settings));
        Assert.Equal(new DateOnly(2026, 3, 9), JsonConvert.DeserializeObject<DateOnly?>(json, settings));
        Assert.Equal("\"2026-03-09\"", JsonConvert.SerializeObject(new DateOnly(2026, 3, 9), settings));
    }

    [Fact]
    public void Newtonsoft_json_reads_a_time_of_day()
    {
        var time = new TimeOnly(8, 30, 0).Add(TimeSpan.FromTicks(1));
        Assert.Equal(time, JsonConvert.DeserializeObject<TimeOnly>("\"08:30:00.0000001\"", Settings));
        Assert.Equal(time, JsonConvert.DeserializeObject<TimeOnly?>("\"08:30:00.0000001\"", Settings));
        Assert.Equal("\"08:30:00.0000001\"", JsonConvert.SerializeObject(time, Settings));
    }

    [Fact]
    public void A_null_is_no_value_and_where_one_must_be_the_default()
    {
        Assert.Null(JsonConvert.DeserializeObject<DateOnly?>("null", Settings));
        Assert.Null(JsonConvert.DeserializeObject<TimeOnly?>("null", Settings));
        Assert.Null(JsonConvert.DeserializeObject<CallStatus?>("null", Settings));
        Assert.Null(JsonConvert.DeserializeObject<Model>("null", Settings));
        Assert.Equal(default, JsonConvert.DeserializeObject<DateOnly>("null", Settings));
        Assert.Equal(default, JsonConvert.DeserializeObject<TimeOnly>("null", Settings));
        Assert.Equal(default, JsonConvert.DeserializeObject<CallStatus>("null", Settings));
    }

    [Fact]
    public void What_is_something_else_is_refused_by_its_place()
    {
        Assert.Equal("Expected a date at ''.", Refused<DateOnly>("\"soon\""));
        Assert.Equal("Expected a time at ''.", Refused<TimeOnly>("\"soon\""));
        Assert.Equal("Expected a time at ''.", Refused<TimeOnly>("5"));
        Assert.Equal("Expected a string at ''.", Refused<CallStatus>("5"));
        Assert.Equal("expected a string at 'text', found an object", Refused<Model>("""{"text":{}}"""));
    }

    [Fact]
    public void Each_converter_leaves_alone_what_it_is_not_for()
    {
        var settings = new JsonSerializerSettings { Converters = [.. Settings.Converters, new UtcTimestampConverter()] };
        Assert.Equal("{\"Item1\":1,\"Item2\":\"a\"}", JsonConvert.SerializeObject((1, "a"), settings));
        Assert.Equal((1, "a"), JsonConvert.DeserializeObject<(int, string)>("{\"Item1\":1,\"Item2\":\"a\"}", settings));
        Assert.Equal(TimeSpan.Zero, JsonConvert.DeserializeObject<DateTimeOffset>("\"2026-03-03T20:24:55\"", settings).Offset);
        Assert.Equal(TimeSpan.Zero, JsonConvert.DeserializeObject<DateTimeOffset?>("\"2026-03-03T20:24:55\"", settings)!.Value.Offset);
        Assert.Null(JsonConvert.DeserializeObject<DateTimeOffset?>("null", settings));
        Assert.Equal(default, JsonConvert.DeserializeObject<DateTimeOffset>("null", settings));
    }

    [Fact]
    public void A_type_that_reads_itself_gets_its_text_as_it_came_and_the_reader_goes_on_as_before()
    {
        const string Json = """[{"text":"2026-03-09T10:00:00+14:00"},{"text":0.10},"2026-03-09T10:00:00Z"]""";
        using var reader = new JsonTextReader(new StringReader(Json)) { DateParseHandling = DateParseHandling.DateTimeOffset };
        var serializer = Newtonsoft.Json.JsonSerializer.Create(Settings);
        reader.Read();
        reader.Read();
        Assert.Equal("2026-03-09T10:00:00+14:00", serializer.Deserialize<Model>(reader)!.Text);
        reader.Read();
        Assert.Equal("0.10", serializer.Deserialize<Model>(reader)!.Text);
        Assert.Equal(DateTimeOffset.Parse("2026-03-09T10:00:00Z", CultureInfo.InvariantCulture), reader.ReadAsDateTimeOffset());
        Assert.Equal(FloatParseHandling.Double, reader.FloatParseHandling);
    }

    [Fact]
    public void A_type_that_writes_itself_keeps_its_texts_and_digits() =>
        Assert.Equal(
            """{"text":"2026-03-09T10:00:00+14:00","number":0.10}""",
            JsonConvert.SerializeObject(new Model { Text = "2026-03-09T10:00:00+14:00" }, Settings));

    [Fact]
    public void A_call_that_is_no_call_is_refused_by_system_text_json_by_its_place()
    {
        var failure = Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<Call>("""{"id":{}}"""));
        Assert.Equal("expected a string at 'id', found an object", failure.Message);
        Assert.Equal("Expected a string.", Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<CallStatus>("5")).Message);
        Assert.Equal(default, System.Text.Json.JsonSerializer.Deserialize<CallStatus>("null"));
    }

    private static string Refused<T>(string json) => Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<T>(json, Settings)).Message;

    private sealed class Model : IJsonModel<Model>
    {
        private static readonly JsonNames Names = new("Model", "text");

        public string? Text { get; set; }

        public bool Read(ref BodyReader reader, [NotNullWhen(true)] out Model? value)
        {
            value = new Model();
            Assert.True(reader.TryStartObject());
            for (var cursor = default(MemberCursor); reader.TryNextMember(Names, ref cursor, out _);)
                value.Text = reader.TryRead(out string? text) ? text : null;
            return true;
        }

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("text", Text);
            writer.WritePropertyName("number");
            writer.WriteRawValue("0.10");
            writer.WriteEndObject();
        }
    }
}
