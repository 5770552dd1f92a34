using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.ContractChange.Contracts;

/// <summary>What a schema allows beyond its type: <c>maximum</c>, <c>pattern</c>, and what a missing value means.</summary>
internal static class Limits
{
    private const string Default = "default";
    private const string Enum = "enum";
    private const string Const = "const";
    private const string Anything = "\".*\"";
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];
    private static readonly string[] Encodings = ["contentEncoding", "contentMediaType"];
    private static readonly string[] Closed = ["additionalProperties", "unevaluatedProperties", "unevaluatedItems"];

    private static readonly string[] Other =
    [
        "pattern", "multipleOf", "uniqueItems", Const, "contains", "prefixItems", "patternProperties", "propertyNames",
        "dependentRequired", "dependentSchemas", "if", "then", "else", "not", "contentSchema",
    ];

    private static readonly string[] All = [.. Upper, .. Lower, .. Encodings, .. Closed, .. Other, Default];

    public static IEnumerable<Fact> Of(JObject schema, Fact place, string at) =>
        from keyword in All.Append(Enum)
        let value = schema[keyword]
        where value is not null && !(Closed.Contains(keyword) && value is JObject { Count: > 0 }) // What other members may be is told where they are
        select new Fact(FactKind.Limit, $"{at}, {keyword}", place.Name)
        {
            Type = keyword == Enum ? "no other values" : value.ToString(Formatting.None),
            IsSent = place.IsSent,
            IsReceived = place.IsReceived,
        };

    public static Consequence Weigh(Difference difference)
    {
        var keyword = difference.Name[(difference.Name.LastIndexOf(' ') + 1)..];
        var (before, after) = (difference.Before?.Type, difference.After?.Type);
        return keyword switch
        {
            _ when Encodings.Contains(keyword) => Consequence.Breaking("The text means something else."),
            _ when !(difference.After ?? difference.Before!).IsSent => Consequence.None, // What comes is taken as it comes
            Default => before is null || after is null ? Consequence.None : Consequence.Breaking($"To leave it out means {after}, not {before}."),
            _ when after is null || !IsTighter(keyword, before, after) => Consequence.None,
            _ => Consequence.Breaking(Refused(keyword, after)),
        };
    }

    private static string Refused(string keyword, string bound) => keyword switch
    {
        "maximum" => $"More than {bound} is refused.",
        "minimum" => $"Less than {bound} is refused.",
        "exclusiveMaximum" => $"{bound} or more is refused.",
        "exclusiveMinimum" => $"{bound} or less is refused.",
        "maxLength" => $"A length above {bound} is refused.",
        "minLength" => $"A length below {bound} is refused.",
        _ when Upper.Contains(keyword) => $"More than {bound} of them are refused.",
        _ when Lower.Contains(keyword) => $"Fewer than {bound} of them are refused.",
        _ => "What was sent so far may be refused.",
    };

    private static bool IsTighter(string keyword, string? before, string after) => (Number(before), Number(after)) switch
    {
        ({ } old, { } now) when Upper.Contains(keyword) => now < old,
        ({ } old, { } now) when Lower.Contains(keyword) => now > old,
        ({ } old, { } now) when keyword == "multipleOf" => old % now != 0,
        _ when Closed.Contains(keyword) => after == "false",
        _ when keyword == Const && before is not null => false, // The library sends it
        _ => after is not "false" and not Anything,
    };

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
