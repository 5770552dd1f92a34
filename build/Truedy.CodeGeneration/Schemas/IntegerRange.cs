using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>How wide an integer has to be, by every way in which a contract can say so.</summary>
/// <remarks>
/// One without a format or a bound is an <c>int</c>, as most are that count something: a wider type would ask for a cast at each use. If an API has
/// larger ones after all, <c>"format": "int64"</c> in the overlay says so; until then only the item that holds one is not read.
/// </remarks>
internal static class IntegerRange
{
    /// <summary>Gives an integer the format of the narrowest type, from <c>int</c> on, that holds every value; <c>decimal</c> if no integer
    /// does.</summary>
    public static void ChooseType(JObject schema)
    {
        if (schema["type"] is not JValue { Value: "integer" })
            return;
        var (lowest, highest) = OfFormat(schema.TextAt("format"));
        foreach (var limit in Limits(schema))
            (lowest, highest) = (BigInteger.Min(lowest, limit), BigInteger.Max(highest, limit));
        schema.Remove("format");
        if (lowest >= int.MinValue && highest <= int.MaxValue)
            return;
        schema["format"] = lowest >= long.MinValue && highest <= long.MaxValue ? "int64" : lowest >= 0 && highest <= ulong.MaxValue ? "uint64" : "decimal";
        if (schema.TextAt("format") == "decimal")
            schema["type"] = "number";
    }

    private static (BigInteger Least, BigInteger Most) OfFormat(string? format) => format switch
    {
        null or "int32" or "int16" or "int8" or "uint16" or "uint8" => (0, 0),
        "uint32" => (0, uint.MaxValue),
        "uint64" => (0, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private static IEnumerable<BigInteger> Limits(JObject schema) =>
        new[] { Bound(schema, "minimum", "exclusiveMinimum", 1), Bound(schema, "maximum", "exclusiveMaximum", -1) }
            .SelectMany(each => each)
            .Concat((schema.ListAt("enum") ?? []).Append(schema["const"]!).Select(ValueOf))
            .OfType<BigInteger>();

    // In OpenAPI 3.0 "exclusive" is a flag beside the bound, in 3.1 a bound of its own.
    private static IEnumerable<BigInteger?> Bound(JObject schema, string keyword, string exclusive, int inside) =>
        [ValueOf(schema[keyword]) + (schema.FlagAt(exclusive) ? inside : 0), ValueOf(schema[exclusive]) + inside];

    private static BigInteger? ValueOf(JToken? bound) => bound switch
    {
        JValue { Value: BigInteger large } => large,
        JValue { Type: JTokenType.Integer } integer => (long)integer,
        JValue { Type: JTokenType.Float } number when double.IsFinite((double)number) => new BigInteger((double)number),
        _ => null,
    };
}
