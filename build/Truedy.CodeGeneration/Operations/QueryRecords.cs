using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Gathers the optional parameters of an operation in one record, <c>CallListQuery</c>, as the argument <c>query</c>: their order means nothing,
/// and one more breaks nobody.
/// </summary>
internal static class QueryRecords
{
    private static readonly string[] Argument = ["query", "optional"];

    public static void GatherOptional(Contract contract)
    {
        foreach (var operation in contract.Operations.Where(each => each.Parameters.Any(IsOptional)))
        {
            var taken = operation.Parameters.Where(each => !IsOptional(each)).Select(each => each.TextAt(Extensions.Name)).ToHashSet();
            var argument = FreeName.Of(Argument, each => !taken.Contains(each));
            operation.Node[Extensions.Query] = new JObject { ["record"] = TypeOf(operation), ["argument"] = argument };
            foreach (var parameter in operation.Parameters.Where(IsOptional))
            {
                var bounds = BoundsOf(contract, parameter);
                parameter.Remove(Extensions.Bounds);
                if (bounds is not null)
                    parameter[Extensions.Bounds] = bounds;
            }
        }
    }

    public static bool IsOptional(JObject parameter) => !parameter.FlagAt("required");

    // What the property refuses: a number that the contract forbids, and a blank text unless the contract allows it.
    private static JObject? BoundsOf(Contract contract, JObject parameter) => contract.Follow(parameter.ObjectAt("schema")) switch
    {
        { } schema when ExtensibleEnums.Is(schema) =>
            parameter.FlagAt("allowEmptyValue") || schema.ListAt("enum")!.Any(each => each.ToString().Length == 0) ? null : Text("?.Value"),
        { } schema when schema.TextAt("type") == "string" && schema["format"] is null => parameter.FlagAt("allowEmptyValue") ? null : Text(""),
        { } schema when schema.TextAt("type") == "integer" && parameter.ObjectAt(Extensions.Bounds) is { } bounds =>
            schema.TextAt("format") == "int64" ? Range(bounds, long.MinValue, long.MaxValue) : Range(bounds, int.MinValue, int.MaxValue),
        _ => null,
    };

    private static JObject Text(string access) => new() { ["text"] = "value" + access };

    private static JObject? Range(JObject bounds, long lowest, long highest)
    {
        var (least, most) = (Math.Max((long?)bounds["least"] ?? lowest, lowest), Math.Min((long?)bounds["most"] ?? highest, highest));
        var rules = new[] { least > lowest ? $"below {least}" : null, most < highest ? $"above {most}" : null }.OfType<string>().ToList();
        return rules.Count == 0 ? null : new JObject { ["least"] = least, ["most"] = most, ["rule"] = string.Join(" or ", rules) };
    }

    public static string TypeOf(Operation operation) => operation.TypePrefix(operation.Name) + "Query";
}
