using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.ContractChange.Contracts;

/// <summary>What a schema allows beyond its type: <c>maximum</c>, <c>pattern</c>, and what a missing value means.</summary>
internal static class Limits
{
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] Other = ["pattern", "multipleOf", "uniqueItems", "const"];
    private const string Default = "default";

    public static IEnumerable<Fact> Of(JObject schema, Fact place, string at) =>
        from keyword in (string[])[.. Upper, .. Lower, .. Other, Default]
        where schema.ContainsKey(keyword)
        select new Fact(FactKind.Limit, $"{at}, {keyword}", place.Name) { Type = schema[keyword]!.ToString(Formatting.None), IsSent = place.IsSent };

    /// <summary>Whether a value that was allowed may be refused now. What a missing value means is no limit.</summary>
    public static bool IsTighter(string name, string? before, string? after)
    {
        var keyword = name[(name.LastIndexOf(' ') + 1)..];
        if (keyword == Default || after is null)
            return false;
        return (Number(before), Number(after)) switch
        {
            ({ } old, { } now) when Upper.Contains(keyword) => now < old,
            ({ } old, { } now) when Lower.Contains(keyword) => now > old,
            _ => true,
        };
    }

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
