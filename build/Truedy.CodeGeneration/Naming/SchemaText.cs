using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What a schema says about values, by which two that say the same are one type.</summary>
internal static class SchemaText
{
    public static string Of(JObject schema) => Without(schema).ToString(Formatting.None);

    private static JToken Without(JToken token, bool keysAreNames = false) => token switch
    {
        JObject map => new JObject(map.Properties()
            .Where(each => keysAreNames || each.Name is not ("description" or "title" or "example" or "examples" or "nullable" or Extensions.Kind or Extensions.Facts or Extensions.Marks))
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => new JProperty(each.Name, Without(each.Value, !keysAreNames && each.Name == "properties")))),
        JArray list => new JArray(list.Select(each => Without(each))),
        _ => token,
    };
}
