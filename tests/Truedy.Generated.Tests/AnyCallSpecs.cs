using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Calls of every kind, many on a page, next to what Newtonsoft.Json makes of the same text.</summary>
public class AnyCallSpecs
{
    private static readonly string[] Texts = ["agt_f9447372", "agt_f9447373", "+15551234567", "agt_f944737\u00e9", "\u00e9", "", "a", "\ud83d\ude00 said \"yes\"\n\t\\/\b\f\r", new('x', 24), new('x', 25)];
    private static readonly string[] Names = ["to", "cost_credits", "m\u00e9ta \"data\"", "to", ""];
    private static readonly string[] Values = ["null", "1.50", "\"\\u00e9\\ud83d\\ude00\"", "{\"a\":[1, {\"b\":null}]}", "[]", "true", "\"+15551234567\""];

    private readonly Random _random = new(7);

    [Fact]
    public async Task Each_comes_as_it_was_written_whatever_stands_around_it()
    {
        for (var page = 0; page < 50; page++)
        {
            var calls = Enumerable.Range(0, 40).Select(_ => Call()).ToList();
            var body = $$"""{"data":[{{string.Join(", ", calls)}}]}""";
            var read = (await StubApi.Answering(body).Client(options => options.Strict = true).ListAsync()).Data;
            foreach (var (json, call) in calls.Zip(read))
                AssertSame(json, call);
            Assert.Equal(calls.Count, read.Count);
        }
    }

    private static void AssertSame(string json, Call call)
    {
        var expected = Parse(json);
        Assert.Equal(Text("id") ?? "", call.Id);
        Assert.Equal(Text("agent_id"), call.AgentId);
        Assert.Equal(Text("phone_number"), call.PhoneNumber);
        Assert.Equal(Text("cost_usd"), call.CostUsd?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Text("created_at"), call.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal));
        var written = System.Text.Json.JsonSerializer.Serialize(call);
        foreach (var name in Names.Distinct(StringComparer.Ordinal).Where(expected.ContainsKey))
            Assert.Equal(expected[name]!.ToString(Formatting.None), call.AdditionalProperties[name].ToString(Formatting.None));
        Assert.Equal(Names.Count(expected.ContainsKey) - (expected.ContainsKey("to") ? 1 : 0), call.AdditionalProperties.Count);
        foreach (var unread in Parse(written).Properties().Where(each => Names.Contains(each.Name, StringComparer.Ordinal)))
            Assert.Equal(expected[unread.Name]!.ToString(Formatting.None), unread.Value.ToString(Formatting.None));

        string? Text(string name) => Convert.ToString(((JValue?)expected[name])?.Value, CultureInfo.InvariantCulture) is { } text &&
            ((JValue?)expected[name])?.Value is not null ? text : null;
    }

    private static JObject Parse(string json) => JsonConvert.DeserializeObject<JObject>(
        json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal })!;

    private string Call()
    {
        List<string> members =
        [
            Member("id", Quoted(Any(Texts))),
            Member("agent_id", Quoted(Any(Texts))),
            Member("phone_number", _random.Next(4) == 0 ? "null" : Quoted(Any(Texts))),
            Member("cost_usd", Number()),
            Member("created_at", $"\"{Time()}\""),
            .. Names.Where(_ => _random.Next(2) == 0).Select(name => Member(name, Any(Values))),
        ];
        if (_random.Next(2) == 0)
            members = [.. members.OrderBy(_ => _random.Next())];
        return $"{{{string.Join(_random.Next(2) == 0 ? "," : " ,\n ", members)}}}";
    }

    private static string Member(string name, string value) => $"{Quoted(name)}:{value}";

    // Escaped in one of the ways that there are.
    private static string Quoted(string text) => JsonConvert.ToString(text, '"', text.Length % 2 == 0 ? StringEscapeHandling.Default : StringEscapeHandling.EscapeNonAscii);

    private string Number()
    {
        var digits = new StringBuilder(_random.Next(2) == 0 ? "-" : "").Append(_random.Next(1, 10));
        for (var more = _random.Next(14); more > 0; more--)
            digits.Append(_random.Next(10));
        if (_random.Next(3) > 0)
            digits.Append('.').Append(_random.Next(10)).Append(_random.Next(10)).Append(_random.Next(2) == 0 ? "0" : "07");
        return digits.ToString();
    }

    private string Time() =>
        new DateTime(_random.NextInt64(DateTime.MaxValue.Ticks) / 10 * 10, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private T Any<T>(T[] all) => all[_random.Next(all.Length)];
}
