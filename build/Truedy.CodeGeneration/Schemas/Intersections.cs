using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Folds <c>allOf</c>: inline parts become members of the schema, references stay as what it inherits.</summary>
internal static class Intersections
{
    public static void Fold(JObject schema)
    {
        var parts = schema.ObjectsIn("allOf").ToList();
        schema.Remove("allOf");
        var references = parts.Where(each => Reference.Target(each) is not null).ToList();
        foreach (var part in parts.Except(references))
        {
            Merge(schema, part);
            references.AddRange(part.ObjectsIn("allOf"));
        }

        if (references is [var only] && schema["properties"] is null)
        {
            foreach (var member in only.Properties().Where(each => schema[each.Name] is null))
                schema[member.Name] = member.Value;
        }
        else if (references.Count > 0)
        {
            schema["allOf"] = new JArray(references);
        }
    }

    public static void Merge(JObject schema, JObject part)
    {
        foreach (var member in part.Properties().Where(each => each.Name != "allOf"))
        {
            if (schema[member.Name] is JObject own && member.Value is JObject more)
                own.Merge(more);
            else if (schema[member.Name] is JArray list && member.Value is JArray items)
                list.Merge(items, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Union });
            else if (schema[member.Name] is null)
                schema[member.Name] = member.Value;
        }
    }
}
