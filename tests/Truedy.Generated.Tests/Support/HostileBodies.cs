using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Bodies that no API should send, in families: each a well-meant document spoiled in one way, or a spoiled value at
/// every place where one may stand.</summary>
internal static partial class HostileBodies
{
    private static readonly string[] Documents =
        ["FullPage.json", "ErrorWithMeta.json", "ErrorWithRequestId.json", "ErrorDetailText.json", "ErrorDetailObject.json", "ErrorDetailList.json", "RateLimit.json"];

    private static readonly string[] WrongValues =
        ["null", "true", "5", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\"x\"", "[]", "{}", "[[]]", """{"a":[{"b":null}]}""", "[null,5,\"x\",{}]"];

    private static readonly string[] WrongNames = ["", "id", "data", "error", "detail", "ID", " id", "\u0000", "\ud83d", "a.b[0]", "$type", "$ref", "__proto__", new('n', 10_000)];

    /// <summary>What may stand in a broken place: the ends of UTF-8 sequences, and whatever JSON itself is made of.</summary>
    private static readonly byte[] WrongBytes = [0, 0xFF, (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)',', (byte)':', 0x80, 0xC3, 0xED, (byte)'\n', (byte)'9', (byte)'-'];

    /// <summary>Every family by its name.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<byte[]>>> Families { get; } = new Dictionary<string, Func<IEnumerable<byte[]>>>(
        StringComparer.Ordinal)
    {
        ["cut off at every byte"] = () => Documents.Append("ContractExample.json").SelectMany(CutOff),
        ["a byte replaced"] = () => Documents.SelectMany(ByteReplaced),
        ["a value replaced"] = () => Documents.SelectMany(ValueReplaced),
        ["a name replaced"] = () => Documents.SelectMany(NameReplaced),
        ["deep nesting"] = () => Everywhere(Nested()),
        ["odd numbers"] = () => Everywhere(Numbers()),
        ["odd text"] = () => Everywhere(Texts()),
        ["odd bytes around tokens"] = AroundTokens,
        ["another encoding"] = Encodings,
        ["not quite json"] = NotQuiteJson,
        ["the same member again"] = Duplicates,
        ["very much of it"] = Masses,
    };

    private static IEnumerable<byte[]> CutOff(string document)
    {
        var body = Utf8(Fixture.Text(document));
        for (var length = 0; length < body.Length; length++)
            yield return body[..length];
    }

    private static IEnumerable<byte[]> ByteReplaced(string document)
    {
        var body = Utf8(Fixture.Text(document));
        for (var index = 0; index < body.Length; index++)
        {
            var spoiled = (byte[])body.Clone();
            spoiled[index] = WrongBytes[index % WrongBytes.Length];
            yield return spoiled;
        }
    }

    private static IEnumerable<byte[]> ValueReplaced(string document)
    {
        var whole = Parse(document);
        var places = whole.DescendantsAndSelf().Where(token => token is not JProperty).Select(token => token.Path).ToList();
        foreach (var place in places)
        {
            foreach (var value in WrongValues)
                yield return Replaced(whole, place, value);
        }
    }

    private static byte[] Replaced(JContainer whole, string place, string value)
    {
        if (place.Length == 0)
            return Utf8(value);
        var spoiled = whole.DeepClone();
        spoiled.SelectToken(place)!.Replace(new JRaw(value));
        return Utf8(spoiled.ToString(Formatting.None));
    }

    private static IEnumerable<byte[]> NameReplaced(string document)
    {
        var whole = Parse(document);
        foreach (var place in whole.Descendants().OfType<JProperty>().Select(member => member.Path).ToList())
        {
            foreach (var name in WrongNames)
            {
                var spoiled = whole.DeepClone();
                var member = (JProperty)spoiled.SelectToken(place)!.Parent!;
                // Written by hand, since a JObject refuses a name that it has already.
                var raw = string.Join(",", member.Parent!.Children<JProperty>().Select(one => $"{JsonConvert.ToString(one == member ? name : one.Name)}:{one.Value.ToString(Formatting.None)}"));
                yield return Replaced((JContainer)spoiled, member.Parent.Path, $"{{{raw}}}");
            }
        }
    }

    private static JObject Parse(string document)
    {
        using var reader = new JsonTextReader(new StringReader(Fixture.Text(document))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
