using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration;

/// <summary>
/// Which names C# takes, and which the code around the generated one has taken. What templates name themselves begins with two underscores, which
/// no name of a contract does, so that it needs no mention here.
/// </summary>
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

    // They are names in most places, and a parameter may stand in any.
    private static readonly HashSet<string> ContextualKeywords =
    [
        "add", "alias", "allows", "and", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension", "field", "file", "from", "get",
        "global", "group", "init", "into", "join", "let", "managed", "not", "notnull", "nint", "nuint", "on", "or", "orderby", "partial", "record",
        "remove", "required", "scoped", "select", "set", "unmanaged", "value", "var", "when", "where", "with", "yield",
    ];

    private static readonly HashSet<string> OfEveryObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> OfEveryClass = [.. OfEveryObject, "AdditionalProperties", "GetRawResponse", "MalformedItems"];

    private static readonly HashSet<string> OfEveryEnum = [.. OfEveryObject, "IsKnown", "Parse", "TryParse", "Value"];

    private static readonly HashSet<string> OfEveryRecord = [.. OfEveryObject, "Clone", "Deconstruct", "EqualityContract", "PrintMembers"];

    private static readonly HashSet<string> OfEveryList =
        [.. OfEveryRecord, "CreatedSince", "MaxItems", "MaxPageSize", "PageSize", "Prefetch", "ResumeFrom", "SinceCheckpoint"];

    private static readonly HashSet<string> OfEveryMethod = ["cancellationToken", "nameof", "options"];

    /// <summary>Whether C# takes the name as it is, for a type as for a member.</summary>
    public static bool IsValid(string name) => Pattern().IsMatch(name) && !Keywords.Contains(name) && !ContextualKeywords.Contains(name);

    public static bool IsTakenInClass(string type, string name) => name == type || OfEveryClass.Contains(name);

    public static bool IsTakenInEnum(string type, string name) => name == type || OfEveryEnum.Contains(name);

    public static bool IsTakenInRecord(string type, string name) => name == type || OfEveryRecord.Contains(name);

    public static bool IsTakenInList(string type, string name) => name == type || OfEveryList.Contains(name);

    public static bool IsTakenInMethod(string name) => OfEveryMethod.Contains(name);

    /// <summary>The name as it is written for a parameter: <c>@class</c>.</summary>
    public static string Escaped(string name) => Keywords.Contains(name) || ContextualKeywords.Contains(name) ? "@" + name : name;

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}\p{Mn}\p{Mc}_]*$")]
    private static partial Regex Pattern();
}
