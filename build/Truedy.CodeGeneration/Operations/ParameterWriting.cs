using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Says of every parameter by which call its value is sent.</summary>
internal static class ParameterWriting
{
    public const string Json = "Json";
    public const string Structure = "Structure";
    private const string Text = "Text";
    private const string List = "List";

    public static void Decide(Contract contract)
    {
        foreach (var parameter in contract.Operations.SelectMany(each => each.Parameters))
        {
            parameter[Extensions.Send] = SendOf(contract, parameter);
            if (parameter.TextAt("in") == "cookie")
                parameter["in"] = "header"; // What NSwag makes of a cookie is never printed
            foreach (var keyword in new[] { "style", "explode", "allowReserved" })
                parameter.Remove(keyword);
        }
    }

    private static JObject SendOf(Contract contract, JObject parameter)
    {
        var (place, style, isExploded) = (parameter.TextAt("in")!, ParameterStyles.Of(parameter), ParameterStyles.IsExploded(parameter));
        var schema = parameter.ObjectAt("schema")!;
        var shape = ShapeOf(contract, parameter, schema);
        if (parameter.TextAt(Extensions.Kind) == "idempotency key")
            return Call("IdempotencyKey");
        if (shape == Text && !parameter.FlagAt("allowReserved") && style is not ("label" or "matrix"))
            return Call(Place(place), options: place == "query" && MayBeEmpty(contract, parameter, schema) ? ", allowEmpty: true" : "");
        if (shape == List && place == "query" && style == "form" && isExploded && !parameter.FlagAt("allowReserved"))
            return Call("QueryEach");
        var written = place switch
        {
            "query" => $", __ParameterStyle.{ParameterStyles.NameOf(place, style)}",
            "path" => $", __PathStyle.{ParameterStyles.NameOf(place, style)}",
            _ => "",
        };
        var reserved = place == "query" && parameter.FlagAt("allowReserved") ? ", allowReserved: true" : "";
        var options = $"{written}, explode: {(isExploded ? "true" : "false")}{reserved}";
        if (shape is not (Json or Structure))
            return Call(Place(place), shape, options: options);
        var type = CSharpTypes.Of(contract, schema);
        return Call(Place(place), type.IsStruct ? $"{shape}<{type.Name}>" : shape, type.Writer, options);
    }

    private static string ShapeOf(Contract contract, JObject parameter, JObject schema) =>
        parameter.TextAt(Extensions.Written)
        ?? (contract.Follow(schema)!.TextAt("type") switch
        {
            "array" => contract.Follow(schema.ObjectAt("items")!)!.TextAt("type") is "array" or "object" ? Structure : List,
            "object" => Structure,
            _ => Text,
        });

    private static bool MayBeEmpty(Contract contract, JObject parameter, JObject schema) =>
        parameter.FlagAt("allowEmptyValue") || contract.Follow(schema)!.ListAt("enum")?.Any(each => each.ToString().Length == 0) == true;

    private static string Place(string place) => char.ToUpperInvariant(place[0]) + place[1..];

    private static JObject Call(string method, string? value = null, string? writer = null, string options = "") =>
        new() { ["method"] = method, ["value"] = value, ["writer"] = writer, ["options"] = options };
}
