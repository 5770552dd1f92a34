using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Every place of the document where a schema stands.</summary>
internal static class SchemaTree
{
    private static readonly string[] Single = ["items", "additionalProperties"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    /// <summary>All schemas, inner ones first.</summary>
    public static IReadOnlyList<JObject> All(Contract contract) => [.. Roots(contract).SelectMany(InnerFirst)];

    /// <summary>A schema and all that are within it, inner ones first.</summary>
    public static IEnumerable<JObject> InnerFirst(JObject schema) => Children(schema).SelectMany(InnerFirst).Append(schema);

    private static IEnumerable<JObject> Children(JObject schema) =>
        schema.ObjectsAt("properties").Select(each => each.Value)
            .Concat(Single.Select(schema.ObjectAt).OfType<JObject>())
            .Concat(Lists.SelectMany(schema.ObjectsIn));

    /// <summary>Writes the schemas <c>true</c> and <c>false</c> as objects, which NSwag needs: anything, and no more members.</summary>
    public static void ReplaceBooleans(Contract contract)
    {
        foreach (var root in contract.Schemas.Properties().Select(each => each.Value).Concat(Roots(contract)).ToList())
            ReplaceBooleans(root);
    }

    private static IEnumerable<JObject> Roots(Contract contract) =>
        contract.Schemas.Properties().Select(each => each.Value).OfType<JObject>()
            .Concat(contract.Operations.SelectMany(Roots).OfType<JObject>());

    private static IEnumerable<JObject?> Roots(Operation operation) =>
        operation.Parameters.Select(each => each.ObjectAt("schema")).Append(operation.Request).Append(operation.Response);

    private static void ReplaceBooleans(JToken token)
    {
        if (token is JValue { Type: JTokenType.Boolean })
        {
            token.Replace(new JObject());
        }
        else if (token is JObject schema)
        {
            if (schema["additionalProperties"] is JValue { Value: false })
                schema.Remove("additionalProperties");
            var inner = Single.Select(each => schema[each]).OfType<JToken>()
                .Concat(Lists.SelectMany(each => schema.ListAt(each) ?? []))
                .Concat(schema.ObjectAt("properties")?.PropertyValues() ?? []);
            foreach (var each in inner.ToList())
                ReplaceBooleans(each);
        }
    }
}
