using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Recognises what answers are wrapped in: an envelope around one object is taken off, one around a list reports the items that could not
/// be read.</summary>
internal static class Envelopes
{
    public const string Data = "data";
    public const string Meta = "meta";
    public const string MetaSchema = "ResponseMeta";
    public const string AroundList = "list envelope";
    private const string AroundObject = "envelope";

    public static void TakeOff(Contract contract)
    {
        var takenOff = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            if (Answers.KindOf(operation) != Answers.Json || operation.Response is not { } answer || contract.Follow(answer) is not { } envelope || !Containers.IsClass(envelope))
                continue;
            var data = envelope.ObjectAt("properties")?.ObjectAt(Listings.Called(operation, Data));
            if (data?.TextAt("type") == "array")
                envelope[Extensions.Kind] = AroundList;
            else if (data is not null && IsAroundObject(contract, envelope, data))
                takenOff.Add(TakeOff(operation, answer, envelope, data));
        }

        foreach (var name in takenOff.Except(SchemaTree.All(contract).Select(Reference.SchemaName)))
            contract.Schemas.Remove(name!);
    }

    private static bool IsAroundObject(Contract contract, JObject envelope, JObject data) =>
        !envelope.ContainsKey("allOf")
        && envelope.ObjectsAt("properties").All(each => each.Name == Data || (each.Name == Meta && Reference.SchemaName(each.Value) == MetaSchema))
        && contract.Follow(data)!.TextAt("type") == "object";

    private static string TakeOff(Operation operation, JObject answer, JObject envelope, JObject data)
    {
        var name = Reference.SchemaName(answer) ?? "";
        var value = (JObject)data.DeepClone();
        value.Remove("nullable");
        if (envelope[Extensions.SuggestedType] is { } suggested)
            value[Extensions.SuggestedType] = suggested;
        operation.Node[Extensions.Kind] = AroundObject;
        answer.Replace(value);
        return name;
    }
}
