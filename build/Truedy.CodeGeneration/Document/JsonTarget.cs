using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Where an action of the overlay finds a part of the document: a JSONPath such as <c>$.paths['/calls'].get</c>.</summary>
internal static partial class JsonTarget
{
    public static string Of(JToken part) => part.Parent switch
    {
        null => "$",
        JProperty member => Of(member.Parent!) + Step(member.Name),
        JArray list => $"{Of(list)}[{list.IndexOf(part)}]",
        var other => Of(other),
    };

    private static string Step(string name) => Plain().IsMatch(name)
        ? "." + name
        : $"['{name.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Plain();
}
