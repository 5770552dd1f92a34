namespace Truedy.CodeGeneration;

/// <summary>What the library calls the styles of OpenAPI.</summary>
internal static class ParameterStyles
{
    /// <summary>A style of a query parameter, of a field of a form or of a cookie; null if there is no such style.</summary>
    public static string? InQuery(string style) => style switch
    {
        "form" => "Form",
        "spaceDelimited" => "SpaceDelimited",
        "pipeDelimited" => "PipeDelimited",
        "deepObject" => "DeepObject",
        _ => null,
    };
}
