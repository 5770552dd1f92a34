using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>The styles of parameters, by their places, and what the library calls them.</summary>
internal static class ParameterStyles
{
    /// <summary>The style of a parameter, or else the usual one of its place.</summary>
    public static string Of(JObject parameter) =>
        parameter.TextAt("style") ?? (parameter.TextAt("in") is "query" or "cookie" ? "form" : "simple");

    /// <summary>Whether items, or members, are written by themselves: said, or as is usual for the style.</summary>
    public static bool IsExploded(JObject parameter) => parameter["explode"] is JValue { Value: bool explode } ? explode : Of(parameter) == "form";

    /// <summary>What the library calls a style; null if the place has no such style.</summary>
    public static string? NameOf(string place, string style) => (place, style) switch
    {
        ("path", "simple") or ("header", "simple") => "Simple",
        ("path", "label") => "Label",
        ("path", "matrix") => "Matrix",
        ("cookie", "form") => "Form",
        ("query", _) => InQuery(style),
        _ => null,
    };

    /// <summary>What the library calls a style of a query or of a field of a form; null if there is no such style.</summary>
    public static string? InQuery(string style) => style switch
    {
        "form" => "Form",
        "spaceDelimited" => "SpaceDelimited",
        "pipeDelimited" => "PipeDelimited",
        "deepObject" => "DeepObject",
        _ => null,
    };
}
