using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>Which names C# takes, and which are taken by the code around the generated one.</summary>
internal static partial class Identifier
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    private static readonly HashSet<string> OfEveryObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> OfEveryClass = [.. OfEveryObject, "AdditionalProperties", "MalformedItems", "Names", "ReadMember"];

    private static readonly HashSet<string> OfEveryWordSet = [.. OfEveryObject, "Converter", "IsKnown", "Value", "Words"];

    private static readonly HashSet<string> OfEveryList =
        [.. OfEveryObject, "CreatedSince", "EqualityContract", "MaxItems", "MaxPageSize", "PageSize", "Prefetch", "PrintMembers", "ResumeFrom", "SinceCheckpoint"];

    private static readonly HashSet<string> OfEveryMethod = ["cancellationToken", "request"];

    private static readonly HashSet<string> UsedByTemplates =
    [
        "ApiRequest", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "AsyncPageable", "BodyReader",
        "CancellationToken", "DateTimeOffset", "Dictionary", "FetchPage", "HttpClient", "HttpMethod", "IDictionary", "IEnumerable",
        "IEquatable", "IReadOnlyDictionary", "IReadOnlyList", "ItemKey", "JToken", "JsonConverter", "JsonExtensionData", "JsonIgnore", "JsonNames",
        "JsonProperty", "ListOptions", "MalformedItem", "MemberCursor", "Newtonsoft", "NotNullWhen", "NullValueHandling", "Obsolete",
        "Page", "RawJson", "Response", "Stream", "StringComparer", "StringComparison", "System", "Task", "Truedy",
        "TruedyApiException", "TruedyClientOptions", "TruedyResponseException", "TruedyServiceClient", "UnknownMembers",
        "UtcTimestampConverter", "WordConverter",
    ];

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    /// <summary>Whether a type of this name would hide one that the generated file uses.</summary>
    public static bool HidesAnother(string type) => UsedByTemplates.Contains(type);

    public static string ForMember(string type, string name) => name == type || OfEveryClass.Contains(name) ? name + "Value" : name;

    public static string ForFilter(string type, string name) => name == type || OfEveryList.Contains(name) ? name + "Filter" : name;

    public static string ForWord(string type, string name) => name == type || OfEveryWordSet.Contains(name) ? name + "Word" : name;

    public static string ForParameter(string name) =>
        OfEveryMethod.Contains(name) ? name + "Value"
        : Keywords.Contains(name) ? "@" + name
        : name;

    [GeneratedRegex(@"^@?[\p{L}_][\p{L}\p{Nd}_]*$")]
    private static partial Regex Pattern();
}
