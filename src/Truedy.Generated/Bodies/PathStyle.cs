namespace Truedy.Generated.Internal;

/// <summary>A style of RFC 6570 by which a value becomes one part of a path, or a header.</summary>
/// <param name="First">What it begins with.</param>
/// <param name="Separator">What stands between items, or members, that are written by themselves.</param>
/// <param name="IsNamed">Whether the name of the parameter is written too.</param>
internal sealed record PathStyle(string First, string Separator, bool IsNamed)
{
    public static readonly PathStyle Simple = new("", ",", IsNamed: false);
    public static readonly PathStyle Label = new(".", ".", IsNamed: false);
    public static readonly PathStyle Matrix = new(";", ";", IsNamed: true);

    /// <summary>The text of a value; empty if there is none, as of an empty list.</summary>
    public string Expand(string name, ParameterValue value, bool explode, Func<string, string> write) => value switch
    {
        { IsText: true } => First + Named(name, write(value.AsText)),
        { Items: { Count: > 0 } items } when explode => First + string.Join(Separator, items.Select(each => Named(name, write(each.AsText)))),
        { Items: { Count: > 0 } items } => First + Named(name, string.Join(",", items.Select(each => write(each.AsText)))),
        { Members: { Count: > 0 } members } when explode =>
            First + string.Join(Separator, members.Select(each => $"{write(each.Key)}={write(each.Value.AsText)}")),
        { Members: { Count: > 0 } members } =>
            First + Named(name, string.Join(",", members.Select(each => $"{write(each.Key)},{write(each.Value.AsText)}"))),
        _ => "",
    };

    private string Named(string name, string text) => !IsNamed ? text : text.Length == 0 ? name : $"{name}={text}";
}
