namespace Truedy.CodeGeneration;

/// <summary>The names that no type of a contract may have: consumers, or the templates, mean another type by them.</summary>
internal static class TakenTypes
{
    private static readonly string[] OfTheLibrary =
    [
        "AsyncPageable", "Checkpointed", "ContractDrift", "ContractDriftKind", "FileContent", "FileResponse", "ListOptions", "MalformedItem", "Page", "Response", "ServerSentEvent", "TruedyApiException",
        "TruedyAuthenticationException", "TruedyClientOptions", "TruedyException", "TruedyRateLimitException", "TruedyResponseException",
        "TruedyServiceClient",
    ];

    private static readonly string[] Namespaces = ["DependencyInjection", "Internal", "Microsoft", "Newtonsoft", "System", "Testing", "Truedy"];

    private static readonly string[] OfTheJsonLibrary =
    [
        "JArray", "JContainer", "JObject", "JProperty", "JToken", "JTokenType", "JValue", "JsonConvert", "JsonConverter", "JsonExtensionData", "JsonIgnore",
        "JsonProperty", "JsonReader", "JsonSerializer", "JsonWriter", "Newtonsoft", "NullValueHandling",
    ];

    // Attributes, which are written without that word
    private static readonly string[] OfTheTemplates = ["NotNullWhen", "Obsolete"];

    private static readonly Lazy<Dictionary<string, string>> Reasons = new(() =>
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(IEnumerable<string> names, string reason)
        {
            foreach (var name in names)
                reasons[name] = reason;
        }

        Add(ImplicitUsings(), "a type of .NET that consumers have in scope");
        Add(OfTheTemplates, "a type that the generated code uses");
        Add(OfTheJsonLibrary, "a type of Newtonsoft.Json");
        Add(Namespaces, "a namespace");
        Add(OfTheLibrary, "a type of the library");
        return reasons;
    });

    /// <summary>What else is called so; null if nothing is.</summary>
    public static string? What(string name) => Reasons.Value.GetValueOrDefault(name);

    private static IEnumerable<string> ImplicitUsings()
    {
        using var names = new StreamReader(typeof(TakenTypes).Assembly.GetManifestResourceStream("ImplicitUsings.txt")!);
        return names.ReadToEnd().Split('\n').Where(each => !each.StartsWith('#')).SelectMany(each => each.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
