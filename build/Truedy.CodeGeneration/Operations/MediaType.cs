namespace Truedy.CodeGeneration;

/// <summary>What kind of content a media type of the contract says.</summary>
internal static class MediaType
{
    public const string Json = "application/json";

    private static readonly HashSet<string> Text =
    [
        "application/xml", "application/yaml", "application/x-yaml", "application/javascript", "application/graphql", "application/sdp",
        "application/jwt", "application/sql", "application/toml", "application/csv", "application/x-pem-file",
    ];

    private static readonly HashSet<string> Lines =
    [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/json-lines", "application/json-seq",
        "text/x-ndjson",
    ];

    /// <summary>The media type without its parameters.</summary>
    public static string Of(string key) => key.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether it leaves open what the content is.</summary>
    public static bool IsOpen(string key) => Of(key).Contains('*', StringComparison.Ordinal) || !key.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether it is one that can be sent, neither a range nor a list of several.</summary>
    public static bool IsOne(string key) => !IsOpen(key) && !key.Contains(',', StringComparison.Ordinal);

    public static bool IsJson(string key) => Of(key) is Json or "text/json" || Of(key).EndsWith("+json", StringComparison.Ordinal);

    public static bool IsText(string key) =>
        Text.Contains(Of(key)) || Of(key).StartsWith("text/", StringComparison.Ordinal)
        || Of(key).EndsWith("+xml", StringComparison.Ordinal) || Of(key).EndsWith("+yaml", StringComparison.Ordinal);

    /// <summary>Whether it is one JSON text after another.</summary>
    public static bool IsJsonLines(string key) => Lines.Contains(Of(key));

    public static bool IsMultipart(string key) => Of(key).StartsWith("multipart/", StringComparison.Ordinal);
}
