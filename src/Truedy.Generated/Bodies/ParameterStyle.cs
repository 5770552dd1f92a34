using System.Globalization;

namespace Truedy.Generated.Internal;

/// <summary>A style of OpenAPI by which a list or an object becomes names and values, in a query, a form or cookies.</summary>
/// <param name="Separator">What stands between items that one value holds; null writes objects as <c>name[member]</c>.</param>
internal sealed record ParameterStyle(string? Separator)
{
    public static readonly ParameterStyle Form = new(",");
    public static readonly ParameterStyle SpaceDelimited = new(" ");
    public static readonly ParameterStyle PipeDelimited = new("|");
    public static readonly ParameterStyle DeepObject = new((string?)null);

    /// <summary>The names and values that a parameter becomes; an empty list or object, and null, becomes none.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether each item, or each member, is written by itself.</param>
    /// <param name="write">Writes a name.</param>
    /// <param name="writeValue">Writes a value.</param>
    public IEnumerable<(string Name, string Value)> Pairs(
        string name, ParameterValue value, bool explode, Func<string, string> write, Func<string, string> writeValue)
    {
        return value switch
        {
            { IsNull: true } => [],
            { IsText: true } => [(write(name), writeValue(value.AsText))],
            _ when Separator is null => Deep(name, value).Select(each => (write(each.Name), writeValue(each.Value))),
            { Items: { } items } when explode => items.Select(each => (write(name), writeValue(each.AsText))),
            { Members: { } members } when explode => members.Select(each => (write(each.Key), writeValue(each.Value.AsText))),
            _ => Joined(value, writeValue) is { Length: > 0 } joined ? [(write(name), joined)] : [],
        };
    }

    private string Joined(ParameterValue value, Func<string, string> write) =>
        string.Join(Separator == "," ? "," : write(Separator!), Parts(value).Select(write));

    // Lists within are numbered: OpenAPI leaves that open, and a number keeps the members of each item together.
    private static IEnumerable<(string Name, string Value)> Deep(string name, ParameterValue value) => value switch
    {
        { Members: { } members } => members.SelectMany(each => Deep($"{name}[{each.Key}]", each.Value)),
        { Items: { } items } => items.SelectMany((each, index) => Deep($"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", each)),
        _ => [(name, value.AsText)],
    };

    private static IEnumerable<string> Parts(ParameterValue value) =>
        value.Items?.Select(static each => each.AsText) ?? value.Members!.SelectMany(static each => new[] { each.Key, each.Value.AsText });
}
