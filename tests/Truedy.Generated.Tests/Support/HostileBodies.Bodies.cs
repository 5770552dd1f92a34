using System.Text;

namespace Truedy.Generated.Tests;

/// <content>Bodies that are odd as a whole: their encoding, their grammar, their size.</content>
internal static partial class HostileBodies
{
    private static IEnumerable<byte[]> AroundTokens()
    {
        byte[][] strays = [[0], [0xFF], [0x80], [0xEF, 0xBB, 0xBF], [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [(byte)'\\'], [0x0B], [0x1A], Utf8("/**/"), Utf8("//\n"), Utf8("#\n")];
        foreach (var document in new[] { """{"data":[{"id":"a","cost_usd":1}]}""", """{"error":{"code":"x","details":[1]}}""" })
        {
            foreach (var stray in strays)
            {
                for (var index = 0; index <= document.Length; index++)
                    yield return [.. Utf8(document[..index]), .. stray, .. Utf8(document[index..])];
            }
        }
    }

    private static IEnumerable<byte[]> Encodings()
    {
        Encoding[] encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Latin1];
        foreach (var encoding in encodings)
        {
            foreach (var document in Documents)
            {
                var body = encoding.GetBytes(Fixture.Text(document));
                yield return body;
                yield return [.. encoding.GetPreamble(), .. body];
                yield return [.. encoding.GetPreamble(), .. encoding.GetPreamble(), .. body];
                yield return [.. encoding.GetPreamble(), .. Utf8(Fixture.Text(document))];
            }
            yield return encoding.GetPreamble();
        }
        yield return [0xEF];
        yield return [0xEF, 0xBB];
        yield return [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0];     // the start of gzip that nobody announced
        for (var one = 0; one <= byte.MaxValue; one++)
            yield return [(byte)one];
    }

    private static IEnumerable<byte[]> NotQuiteJson()
    {
        const string Page = """{"data":[{"id":"a"}]}""";
        string[] bodies =
        [
            " ", "\r\n\t ", "\0", "null", "true", "nul", "tru", "undefined", "[", "]", "{", "}", "\"", "'", ",", ":", "[,]", "{,}", "[1,]", "{\"data\":[],}", "{\"data\":[,]}", "{\"data\":[{}{}]}",
            "{'data':[]}", "{data:[]}", "{\"data\":['a']}", "{\"data\" []}", "{\"data\":}", "{\"data\"}", "{\"data\":[{\"id\":'a'}]}", "{\"data\":[}", "{\"data\":[{]}", "{\"data\":[]]", "{\"data\":NaN}",
            "{\"data\":[{\"cost_usd\":NaN}]}", "{\"data\":[{\"transcript\":Infinity}]}", "{\"data\":[{\"transcript\":[undefined]}]}", "{\"data\":[{\"id\":\"a\nb\"}]}", "{\"data\":TRUE}", "{\"data\":nulll}",
            $"callback({Page})", $")]}}'\n{Page}", $"for(;;);{Page}", $"{Page}{Page}", $"{Page}\n{Page}", $"{Page},", $"{Page}\0", $"\0{Page}", $"[{Page}]", $"\"{Page.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", $"// calls\n{Page}",
            $"{Page}<!-- {Page} -->", $"data: {Page}\n\n", $"400\r\n{Page}\r\n0\r\n\r\n", "<html><body>It works</body></html>", "<?xml version=\"1.0\"?><data/>", "---\ndata: []\n", "HTTP/1.1 200 OK\r\n\r\n{}",
        ];
        return bodies.Select(Utf8);
    }

    private static IEnumerable<byte[]> Duplicates()
    {
        string[] bodies =
        [
            """{"data":[{"id":"a"}],"data":[{"id":"b"}]}""", """{"data":[{"id":"a"}],"data":null}""", """{"data":[],"data":{}}""", """{"meta":{},"meta":[],"data":[]}""",
            """{"data":[{"id":"a","id":5,"id":null,"cost_usd":1,"cost_usd":"2"}]}""", """{"data":[{"x":1,"x":{"x":2,"x":[3]},"\u0078":4}],"x":1,"x":2}""", """{"data":[{"transcript":{"":1,"":2,"a":3,"\u0061":4}}]}""",
            """{"error":{"code":"a","code":5,"code":"b"},"error":"x"}""", """{"error":"x","error":{"code":"b","details":{"reset_at":1,"reset_at":"2026"}},"meta":{},"meta":5}""", """{"detail":"x","detail":[],"detail":{"error":[]}}""",
        ];
        (string Place, string Member)[] repeated = [("""{"data":[{§}]}""", "\"id\":\"a\""), ("""{"data":[{§}]}""", "\"x\":1"), ("""{"data":[{"transcript":{§}}]}""", "\"x\":1")];
        return bodies.Select(Utf8)
            .Concat(repeated.Select(one => Filled(one.Place, Utf8(Many(100_000, _ => one.Member)))))
            .Append(Filled("""{"error":{§}}""", Utf8(Many(1_000, _ => "\"code\":\"x\""))));
    }

    private static IEnumerable<byte[]> Masses()
    {
        var members = Many(100_000, number => $"\"m{Text(number)}\":{Text(number)}");
        var longName = new string('n', 1_000_000);
        (string Place, string Mass)[] bodies =
        [
            ("""{"data":[{§}]}""", members), ("""{"data":[{"transcript":{§}}]}""", members), ("""{"data":[],§}""", members), ("""{"data":[],"meta":{§}}""", members),
            ("""{"error":{§}}""", members), ("""{"data":[§]}""", Many(10_000, _ => "{}")), ("""{"data":[§]}""", Many(100_000, _ => "null")), ("""{"data":[{"transcript":[§]}]}""", Many(100_000, _ => "0")),
            ("""{"data":[§]}""", Many(2_000, number => $$"""{"id":"{{Text(number)}}","cost_usd":[]}""")), ("""{"data":[§]}""", Many(2_000, _ => "5")),
            ("""{"data":[{"§":1}]}""", longName), ("""{"§":{"§":[]},"data":5}""", longName), ("""{"data":[{"id":"§"}]}""", longName), ("""{"data":[{"id":"§""", longName), ("""{"error":{"code":"§"}}""", longName),
            ("""{"detail":[§]}""", Many(2_000, _ => """{"loc":["query","limit"],"type":"x"}""")), ("""{"detail":[{"loc":[§],"type":"x"}]}""", Many(9_000, _ => "\"a\"")),
            ("""§{"data":[]}§""", new string(' ', 1_000_000)), ("§", new string('\n', 1_000_000)), ("§", new string('9', 1_000_000)),
            ("""{"data":[{"transcript":[§,-§]}]}""", new string('9', 1_000_000)), ("""{"data":[{"cost_usd":0.§}]}""", new string('9', 1_000_000)),
        ];
        return bodies.Select(body => Filled(body.Place, Utf8(body.Mass)));
    }

    private static string Many(int count, Func<int, string> item) => string.Join(",", Enumerable.Range(0, count).Select(item));
}
