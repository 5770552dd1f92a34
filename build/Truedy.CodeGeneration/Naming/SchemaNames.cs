using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Names the schemas that have a name: <c>CallResponse</c> is a <c>Call</c>, unless it wraps one, and <c>ListResponse[VoiceResponse]</c> a
/// <c>VoiceListResponse</c>.</summary>
internal sealed partial class SchemaNames
{
    private const string Suffix = "Response";

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Add", "Cancel", "Create", "Delete", "Fetch", "Find", "Get", "List", "Patch", "Post", "Put", "Read", "Remove", "Replace", "Search", "Send", "Start",
        "Stop", "Update", "Upload",
    };

    private readonly Contract _contract;

    public SchemaNames(Contract contract)
    {
        _contract = contract;
        foreach (var (key, schema) in contract.NamedSchemas)
        {
            if (schema.TextAt(Extensions.Type) is { } given)
                contract.Types.ClaimGiven(given, key, schema[Extensions.Type]!);
        }
    }

    public string Claim(string key)
    {
        var schema = _contract.Schemas.ObjectAt(key)!;
        if (schema.TextAt(Extensions.Type) is { } given)
            return given;
        var plain = Generic(key) ?? Words.Pascal(key);
        var brief = Brief(plain, key, schema);
        return brief is not null && _contract.Types.IsFree(brief)
            ? _contract.Types.Claim(brief, key, schema.Parent!)
            : _contract.Types.Claim(plain, key, schema.Parent!, plain + "Model");
    }

    // A GetCallResponse is no GetCall, and a VoiceResponse with a voice in it no Voice.
    private static string? Brief(string name, string key, JObject schema) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length && name[..^Suffix.Length] is var brief
        && Containers.IsClass(schema) && Generic(key) is null && !Verbs.Contains(Words.Split(brief)[0]) && !IsEnvelope(schema) && !Holds(schema, brief)
            ? brief
            : null;

    private static bool Holds(JObject schema, string type) =>
        schema.ObjectsAt("properties").Any(each => Words.Singular(Words.Pascal(each.Name)) == type && (each.Value.ObjectAt("items") ?? each.Value).ContainsKey("$ref"));

    // What wraps the answer proper stays a response: {data, meta} and {error}.
    private static bool IsEnvelope(JObject schema) =>
        (schema.ListAt("required") ?? []).Select(each => each.ToString()).Any(each =>
            each is "data" or "error" && schema.ObjectAt("properties")!.ObjectAt(each)!.TextAt("type") is null or "object" or "array");

    // The arguments come first, as one says it: a page of calls is a CallPage.
    private static string? Generic(string key)
    {
        if (Arguments().Match(key) is not { Success: true } found)
            return null;
        var generic = Words.Pascal(found.Groups["generic"].Value);
        var arguments = found.Groups["arguments"].Value.Split([",", "__"], StringSplitOptions.RemoveEmptyEntries).Select(each =>
            (Generic(each) ?? Words.Pascal(each)) is var name && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name);
        return string.Concat(arguments) + generic;
    }

    // FastAPI writes every bracket as _.
    [GeneratedRegex(@"^(?<generic>[\p{L}\p{Nd}]+)(\[(?<arguments>.+)\]|<(?<arguments>.+)>|«(?<arguments>.+)»|_(?<arguments>[\p{L}].*)_)$")]
    private static partial Regex Arguments();
}
