using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What <c>encoding</c> says about the fields of a form, with the defaults of OpenAPI filled in.</summary>
internal static class FormEncodings
{
    private static readonly string[] Styling = ["style", "explode", "allowReserved"];

    public static JArray Of(Contract contract, Operation operation, JObject content, bool isMultipart) =>
        new(content.ObjectsAt("encoding").Select(each => Of(contract, operation, each.Name, each.Value, isMultipart)));

    private static JObject Of(Contract contract, Operation operation, string field, JObject encoding, bool isMultipart)
    {
        var style = encoding.TextAt("style") ?? "form";
        var isStyled = Styling.Any(encoding.ContainsKey);
        if (isStyled && ParameterStyles.InQuery(style) is null)
            contract.CannotPrint(encoding["style"]!, $"the field '{field}' of {operation} in the style '{style}'");
        return new JObject
        {
            ["name"] = field,
            ["mediaType"] = encoding.TextAt("contentType") is { } mediaType && MediaType.IsOne(mediaType) ? mediaType : null,
            ["style"] = isStyled ? ParameterStyles.InQuery(style) : null,
            ["explode"] = encoding["explode"] is JValue { Value: bool explode } ? explode : style == "form",
            ["allowReserved"] = encoding.FlagAt("allowReserved") && !isMultipart,
            ["headers"] = isMultipart ? new JArray(Headers(contract, operation, field, encoding)) : null,
        };
    }

    // A header of a part has no argument to come from, so only what the contract fixes can be sent.
    private static IEnumerable<JObject> Headers(Contract contract, Operation operation, string field, JObject encoding)
    {
        foreach (var (name, header) in encoding.ObjectsAt("headers"))
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                continue;   // OpenAPI says so: that is contentType.
            var schema = contract.Follow(header.ObjectAt("schema"));
            if ((schema?["const"] ?? schema?["default"] ?? (schema?.ListAt("enum") is { Count: 1 } only ? only[0] : null)) is JValue value)
                yield return new JObject { ["name"] = name, ["value"] = value.ToString(CultureInfo.InvariantCulture) };
            else if (header.FlagAt("required"))
                contract.CannotPrint(header, $"the header '{name}' of the field '{field}' of {operation}, whose value is left open");
        }
    }
}
