using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

public class ReadingSpecs
{
    [Fact]
    public async Task I_can_read_the_example_of_the_contract()
    {
        var response = await StubApi.Answering(Fixture.Text("ContractExample.json")).Client().ListAsync();
        Assert.Equal(["call_a1b2c3d4", "call_b2c3d4e5"], response.Data.Select(call => call.Id));
        var call = response.Data[0];
        Assert.Equal(CallStatus.Completed, call.Status);
        Assert.Equal(CallDirection.Outbound, call.Direction);
        Assert.Equal(142, call.DurationSeconds);
        Assert.Equal(new DateTimeOffset(2026, 4, 5, 10, 2, 22, TimeSpan.Zero), call.EndedAt);
        Assert.Equal("req_32e7531c", response.Meta.RequestId);
        Assert.Equal(24, response.Pagination!.Total);
        Assert.False(response.Pagination.HasMore);
    }

    [Fact]
    public async Task Members_that_the_contract_does_not_name_are_kept()
    {
        var call = (await StubApi.Answering(Fixture.Text("ContractExample.json")).Client().ListAsync()).Data[0];
        Assert.Equal(["to", "from", "transcript_url", "cost_credits", "metadata"], call.AdditionalProperties.Keys);
        Assert.Equal("+12125551234", (string?)call.AdditionalProperties["to"]);
        Assert.Equal(24, (int)call.AdditionalProperties["cost_credits"]);
        Assert.Equal("batch_c3d4e5f6", (string?)call.AdditionalProperties["metadata"]["campaign_id"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"status":null,"created_at":null,"cost_usd":null,"transcript":null,"direction":null,"duration_seconds":null,"started_at":null}""")]
    public async Task What_is_missing_or_null_stays_empty(string json)
    {
        var call = await ReadAsync(json);
        Assert.Equal("", call.Id);
        Assert.Equal("", call.Status.Value);
        Assert.Equal(default, call.CreatedAt);
        Assert.Null(call.CostUsd);
        Assert.Null(call.Transcript);
        Assert.Null(call.Direction);
        Assert.Null(call.DurationSeconds);
        Assert.Null(call.StartedAt);
        Assert.Empty(call.AdditionalProperties);
    }

    [Fact]
    public async Task An_envelope_of_nothing_is_an_empty_list()
    {
        var response = await StubApi.Answering("{}").Client().ListAsync();
        Assert.Empty(response.Data);
        Assert.Equal("", response.Meta.RequestId);
        Assert.Null(response.Pagination);
    }

    [Theory]
    [InlineData("0.42", "0.42")]
    [InlineData("12345678.1234", "12345678.1234")]
    [InlineData("\"0.4200\"", "0.4200")]
    [InlineData("1e2", "100")]
    public async Task Money_is_exact(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), (await ReadAsync($$"""{"cost_usd":{{json}}}""")).CostUsd);

    [Theory]
    [InlineData("142", 142)]
    [InlineData("142.0", 142)]
    [InlineData("\"142\"", 142)]
    [InlineData("-1", -1)]
    [InlineData("\"2147483647\"", int.MaxValue)]
    [InlineData("-2147483648.0", int.MinValue)]
    public async Task A_whole_number_is_read_however_it_is_written(string json, int expected) =>
        Assert.Equal(expected, (await ReadAsync($$"""{"duration_seconds":{{json}}}""")).DurationSeconds);

    [Theory]
    [InlineData("""{"data":{}}""", "data", "a list", "an object")]
    [InlineData("""[]""", "", "an object", "a list")]
    [InlineData("""null""", "", "a value", "null")]
    [InlineData("""{"data":[{"id":"a"},5]}""", "data[1]", "an object", "a number")]
    [InlineData("""{"data":[{"x":[{"y":[1,2]},3],"id":"a"},{"id":"b","duration_seconds":"long"}]}""", "data[1].duration_seconds", "a 32-bit integer", "a string")]
    [InlineData("""{"data":[{"duration_seconds":1.5}]}""", "data[0].duration_seconds", "a 32-bit integer", "a number")]
    [InlineData("""{"data":[{"duration_seconds":99999999999}]}""", "data[0].duration_seconds", "a 32-bit integer", "a number")]
    [InlineData("""{"data":[{"cost_usd":1e400}]}""", "data[0].cost_usd", "a decimal number", "a number")]
    [InlineData("""{"data":[{"cost_usd":""}]}""", "data[0].cost_usd", "a decimal number", "a string")]
    [InlineData("""{"data":[{"cost_usd":"5x"}]}""", "data[0].cost_usd", "a decimal number", "a string")]
    [InlineData("""{"data":[{"id":true}]}""", "data[0].id", "a string", "true or false")]
    [InlineData("""{"data":[{"id":{}}]}""", "data[0].id", "a string", "an object")]
    [InlineData("""{"data":[{"status":["queued"]}]}""", "data[0].status", "a string", "a list")]
    [InlineData("""{"data":[],"pagination":{"has_more":"yes"}}""", "pagination.has_more", "true or false", "a string")]
    [InlineData("""{"data":[],"meta":[]}""", "meta", "an object", "a list")]
    public async Task A_wrong_shape_is_an_error_that_names_the_place(string body, string path, string expected, string found)
    {
        var error = await Assert.ThrowsAsync<TruedyResponseException>(
            () => StubApi.Answering(body).Client(options => options.Strict = true).ListAsync());
        Assert.Equal(path, error.JsonPath);
        Assert.Contains($"expected {expected}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"found {found}", error.Message, StringComparison.Ordinal);
        Assert.Equal(body, error.ResponseBody);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>It works</body></html>")]
    [InlineData("""{"data":[{"id":"a"}""")]
    [InlineData("""{"data":[]} {}""")]
    [InlineData("""{"data":[],}""")]
    [InlineData("""{"data":[/* none */]}""")]
    [InlineData("nothing")]
    public async Task A_success_that_is_no_json_is_an_error_that_does_not_quote_it(string body)
    {
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => StubApi.Answering(body).Client().ListAsync());
        Assert.Null(error.JsonPath);
        if (body.Length > 0)
            Assert.DoesNotContain(body[..Math.Min(7, body.Length)], error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the body is empty")]
    [InlineData("\uFEFF", "the body is empty")]
    [InlineData("[]", "expected an object as the body, found a list")]
    [InlineData("{\"data\":[{\"id\":\"a\"}],\"meta\":{\"ts\":5}}", "expected a timestamp at 'meta.ts', found a number of another form")]
    [InlineData("{\"data\":[]} {}", "the body is not JSON from line 1, byte 13")]
    [InlineData("{\"data\":[]\n,}", "the body is not JSON from line 2, byte 2")]
    [InlineData("{\"data\":[\n{", "the body breaks off at line 2, byte 2")]
    public async Task A_message_says_in_words_what_is_wrong_with_a_body(string body, string what)
    {
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => StubApi.Answering(body).Client().ListAsync());
        Assert.Equal($"The answer to GET calls is not what the contract promises: {what}.", error.Message);
    }

    [Fact]
    public async Task A_known_word_costs_no_memory() =>
        Assert.Same(CallStatus.Queued.Value, (await ReadAsync("""{"status":"queued"}""")).Status.Value);

    [Theory]
    [InlineData(100, JTokenType.Integer)]
    [InlineData(101, JTokenType.Raw)]
    public async Task An_integer_is_a_number_up_to_a_hundred_digits(int digits, JTokenType type) =>
        Assert.Equal(type, (await ReadAsync($$"""{"transcript":{{new string('7', digits)}}}""")).Transcript!.Type);

    [Fact]
    public async Task A_byte_order_mark_does_not_matter() =>
        Assert.Empty((await StubApi.Answering("\uFEFF{\"data\":[]}").Client().ListAsync()).Data);

    [Fact]
    public async Task The_label_of_the_body_does_not_matter() =>
        Assert.Single((await StubApi.Answering("""{"data":[{}]}""", mediaType: "application/octet-stream").Client().ListAsync()).Data);

    [Fact]
    public async Task Text_that_looks_like_a_date_stays_text_inside_untyped_members()
    {
        var call = await ReadAsync("""{"transcript":[{"at":"2026-04-05T10:00:00Z"}],"metadata":{"since":"2026-04-05T10:00:00"}}""");
        Assert.Equal(JTokenType.String, call.Transcript![0]!["at"]!.Type);
        Assert.Equal(JTokenType.String, call.AdditionalProperties["metadata"]["since"]!.Type);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"speaker":"agent","text":"Grüße, \"you\"\n😀","timestamp":1.5}]""")]
    [InlineData("""{"a":0.1,"b":1.10,"c":12345678901234567890123,"d":1E400,"e":-0.0,"f":5e3,"g":0.12345678901234567890123456789012345,"h":9223372036854775807}""")]
    [InlineData("""{"deep":[[[[{"x":[true,false,null,"2026-01-01T00:00:00+02:00"]}]]]]}""")]
    public async Task Untyped_members_round_trip_exactly(string json)
    {
        var call = await ReadAsync($$"""{"id":"c","transcript":{{json}},"other":{{json}}}""");
        Assert.Equal(json, call.Transcript!.ToString(Formatting.None));
        Assert.Equal(json, call.AdditionalProperties["other"].ToString(Formatting.None));
    }

    [Fact]
    public async Task A_number_of_a_million_digits_holds_nobody_up()
    {
        var digits = new string('7', 1_000_000);
        var call = await ReadAsync($$"""{"transcript":{{digits}}}""");
        Assert.Equal(JTokenType.Raw, call.Transcript!.Type);    // what is no BigInteger is not printed by one, digit by digit
        Assert.Equal(digits, call.Transcript.ToString());
    }

    [Fact]
    public Task Text_that_was_cut_in_the_middle_of_an_emoji_is_read() => Escaped_text_is_read("\\ud83d!", "\ud83d!");

    [Theory]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\\u00e9", "a\"b\\c/d\b\f\n\r\té")]
    public async Task Escaped_text_is_read(string json, string expected)
    {
        var call = await ReadAsync($$"""{"summary":"{{json}}","transcript":"{{json}}","{{json}}":1}""");
        Assert.Equal(expected, call.Summary);
        Assert.Equal(expected, (string?)call.Transcript);
        Assert.Contains(expected, call.AdditionalProperties.Keys);
    }

    [Fact]
    public async Task An_escaped_name_is_the_name_it_stands_for() =>
        Assert.Equal("a", (await ReadAsync("""{"\u0069d":"a","status":"in\u005fprogress"}""")) is { Status.IsKnown: true } call ? call.Id : "");

    [Fact]
    public async Task Several_threads_that_touch_a_transcript_first_all_see_one_token()
    {
        var call = await ReadAsync("""{"transcript":[1,2,3],"extra":{"a":1}}""");
        using var start = new Barrier(8);
        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return (call.Transcript, Extra: call.AdditionalProperties["extra"]);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        Assert.All(seen, one => Assert.Same(seen[0].Transcript, one.Transcript));
        Assert.All(seen, one => Assert.Same(seen[0].Extra, one.Extra));
    }

    [Fact]
    public async Task A_body_longer_than_allowed_is_an_error_and_is_not_kept()
    {
        var api = StubApi.AnsweringCall($$"""{"summary":"{{new string('x', 1000)}}"}""");
        var error = await Assert.ThrowsAsync<TruedyResponseException>(() => api.Client(options => options.MaxResponseBytes = 500).ListAsync());
        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
        Assert.Null(error.ResponseBody);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(999, false)]
    [InlineData(200_000, true)]
    [InlineData(199_999, false)]
    public async Task A_body_may_be_exactly_as_long_as_allowed(int most, bool isRead)
    {
        var body = """{"data":[]}""".PadRight(most <= 1_000 ? 1_000 : 200_000);
        var request = StubApi.Answering(body).Client(options => options.MaxResponseBytes = most).ListAsync();
        if (isRead)
            Assert.Empty((await request).Data);
        else
            Assert.Equal(
                "The answer to GET calls is not what the contract promises: the body is longer than MaxResponseBytes allows.",
                (await Assert.ThrowsAsync<TruedyResponseException>(() => request)).Message);
    }

    [Fact]
    public async Task A_page_of_megabytes_is_read()
    {
        var call = $$"""{"id":"c","transcript":"{{new string('x', 40_000)}}"}""";
        var api = StubApi.Answering($$"""{"data":[{{string.Join(",", Enumerable.Repeat(call, 100))}}]}""");
        Assert.All((await api.Client().ListAsync()).Data, read => Assert.Equal(40_000, ((string?)read.Transcript)!.Length));
    }

    private static async Task<Call> ReadAsync(string call) => Assert.Single((await StubApi.AnsweringCall(call).Client().ListAsync()).Data);
}
