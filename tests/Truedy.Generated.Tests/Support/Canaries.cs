namespace Truedy.Generated.Tests;

/// <summary>Secrets that are easy to recognise: whoever finds a part of one in a log knows that something leaks.</summary>
internal static class Canaries
{
    public const string Key = "truedy_c4n4ryc4n4ryc4n4ryc4n4ryc4n4ry01";
    public const string Phone = "+15550001234";
    public const string Speech = "The hummingbird ordered a refund.";
    public const string Recording = "https://recordings.example.com/a.mp3?signature=s1gn4tur3";

    /// <summary>What a server might put wherever a text may stand.</summary>
    public static readonly string[] Texts = [Key, $"Bearer {Key}", Phone, "15550001234", "555-000-1234", $"No agent for {Phone}.", Speech, Recording];

    /// <summary>By which parts each of them is recognised.</summary>
    public static readonly string[] Marks = ["c4n4ry", "5550001234", "555-000-1234", "hummingbird", "s1gn4tur3"];

    private static readonly string[] ErrorShapes =
    [
        """{"error":{"code":"§","message":"§","details":{"reset_at":"§","retry_after":"§","§":"§"}},"meta":{"request_id":"§","ts":"§"}}""",
        """{"error":{"code":"§","message":"§","details":[{"loc":["§","to","§"],"type":"§","input":"§"}],"request_id":"§","ts":"§"}}""",
        """{"detail":"§"}""",
        """{"detail":{"error":{"code":"§","message":"§","details":"§","request_id":"§"}}}""",
        """{"detail":[{"type":"§","loc":["body","§",0],"msg":"§","input":"§","ctx":{"§":"§"}},"§"]}""",
        "<html><body>§</body></html>",
        """{"error":{"code":"§""",
    ];

    /// <summary>Error bodies in each of their shapes, with a canary in every place.</summary>
    public static IEnumerable<string> ErrorBodies(string canary) => ErrorShapes.Select(body => body.Replace("§", canary, StringComparison.Ordinal));

    /// <summary>Pages that hold every canary: one as it should be, one with each value of a call spoiled, and one broken
    /// off in every call's middle.</summary>
    public static IEnumerable<string> Pages()
    {
        var call = $$"""{"id":"call_1","phone_number":"{{Phone}}","from_number":"{{Phone}}","status":"completed","duration_seconds":1,"cost_usd":0.1,"summary":"{{Speech}}","recording_url":"{{Recording}}","transcript":[{"text":"{{Speech}}","{{Phone}}":1}],"created_at":"2026-01-01T00:00:00Z","{{Phone}}":"{{Key}}"}""";
        yield return Page(call);
        foreach (var spoiled in new[] { "id", "phone_number", "status", "duration_seconds", "cost_usd", "summary", "recording_url", "created_at" })
        {
            foreach (var text in Texts)
                yield return Page(call.Insert(call.Length - 1, $$$""","{{{spoiled}}}":{"{{{text}}}":"{{{text}}}"}"""));
        }
        foreach (var text in Texts)
        {
            yield return Page(
                call.Replace("0.1", $"\"{text}\"", StringComparison.Ordinal).Replace("2026-01-01T00:00:00Z", text, StringComparison.Ordinal));
            yield return $"{text} {Page(call)}";
            yield return Page($"{call},{text}");
            yield return $$"""{"data":"{{text}}","meta":"{{text}}","pagination":"{{text}}"}""";
            yield return $$$"""{"data":[],"meta":{"ts":"{{{text}}}"}}""";
        }
        for (var length = 0; length < call.Length; length += 7)
            yield return Page(call)[..(length + 9)];
    }

    /// <summary>Pages with a canary wherever the name of a member or a word may stand.</summary>
    public static IEnumerable<string> DriftingPages()
    {
        foreach (var text in Texts)
        {
            yield return Page($$"""{"id":"call_1","{{text}}":"{{text}}"}""");
            yield return Page($$"""{"id":"call_1","status":"{{text}}","direction":"{{text}}","sentiment":"{{text}}"}""");
            yield return $$$"""{"data":[{"id":"call_1"}],"meta":{"{{{text}}}":1},"pagination":{"{{{text}}}":1},"{{{text}}}":1}""";
        }
    }

    private static string Page(string call) => $$$"""{"data":[{{{call}}}],"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}""";
}
