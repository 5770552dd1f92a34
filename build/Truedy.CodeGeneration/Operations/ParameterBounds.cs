using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Keeps what the contract says of the values of a parameter, its bounds and its default, which schemas lose on their way to C#.</summary>
internal static class ParameterBounds
{
    public static void Keep(Contract contract)
    {
        foreach (var parameter in contract.Operations.SelectMany(each => each.Parameters))
        {
            var schema = contract.Follow(parameter.ObjectAt("schema")) ?? [];
            if (BoundsOf(schema) is { } bounds)
                parameter[Extensions.Bounds] = bounds;
            if ((parameter.ObjectAt("schema")?["default"] ?? schema["default"]) is JValue { Value: not null } otherwise)
                parameter[Extensions.Default] = XmlText.From(otherwise.ToString(Newtonsoft.Json.Formatting.None).Trim('"'));
        }
    }

    private static JObject? BoundsOf(JObject schema) => (Least(schema), Most(schema)) switch
    {
        (null, null) => null,
        var (least, most) => new JObject { ["least"] = least, ["most"] = most },
    };

    private static long? Least(JObject schema) => Bound(schema["exclusiveMinimum"]) + 1 ?? Bound(schema["minimum"]) + (schema.FlagAt("exclusiveMinimum") ? 1 : 0);

    private static long? Most(JObject schema) => Bound(schema["exclusiveMaximum"]) - 1 ?? Bound(schema["maximum"]) - (schema.FlagAt("exclusiveMaximum") ? 1 : 0);

    private static long? Bound(JToken? bound) => bound is JValue { Type: JTokenType.Integer, Value: long value } ? value : null;
}
