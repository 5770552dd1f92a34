using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Reports what every document needs and this one lacks, and puts it there, so that the steps can look at the rest.</summary>
internal static class Completeness
{
    private static readonly string[] OfInfo = ["title", "version"];

    public static void Check(JObject document, BuildErrors errors)
    {
        if (document["info"] is JObject info)
            CheckInfo(info, errors);
        else
            Section(document, "info", errors);

        var paths = Section(document, "paths", errors);
        if (paths.Count == 0 && errors.Found.Count == 0)
            errors.Add(BuildErrorCode.WrongShape, paths, "There is no operation, so there is nothing to generate. Take a document whose 'paths' has some.");
        document["components"] ??= new JObject();
        Section(document, "components", errors);
        CheckNumbers(document, errors);
    }

    private static void CheckInfo(JObject info, BuildErrors errors)
    {
        foreach (var name in OfInfo.Where(each => info[each] is not JValue { Value: not null }))
        {
            var example = $$"""{ "{{name}}": "1.0.0" }""";
            errors.Add(BuildErrorCode.WrongShape, info[name] ?? info, $"'info' needs a '{name}'. {Remedy("$.info", example)}");
            info[name] = "1.0.0";
        }
    }

    private static string Remedy(string target, string update) =>
        $$"""Whoever publishes the document can add it, or else overlay.json: { "target": "{{target}}", "update": {{update}} }.""";

    private static JObject Section(JObject document, string name, BuildErrors errors)
    {
        if (document[name] is JObject found)
            return found;
        errors.Add(BuildErrorCode.WrongShape, document[name] ?? document, Missing(name));
        var section = new JObject();
        document[name] = section;
        return section;
    }

    private static string Missing(string name) =>
        $"The document needs an object '{name}'. " + name switch
        {
            "info" => Remedy("$", """{ "info": { "title": "Example", "version": "1.0.0" } }"""),
            "paths" => "Take one that describes operations.",
            _ => "",
        };

    private static void CheckNumbers(JObject document, BuildErrors errors)
    {
        foreach (var number in document.Descendants().OfType<JValue>().Where(each => each.Value is double value && !double.IsFinite(value)).ToList())
        {
            errors.Add(BuildErrorCode.WrongShape, number, "This number is larger than any that a program can hold.");
            var zero = new JValue(0);
            zero.AddAnnotation(Place.Of(number)); // What is said of the one is about the other
            number.Replace(zero);
        }
    }
}
