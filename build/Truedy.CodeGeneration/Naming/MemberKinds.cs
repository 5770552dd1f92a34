using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Says of every member what the templates have to know to declare and read it.</summary>
internal static class MemberKinds
{
    public static void Settle(Contract contract)
    {
        foreach (var (_, schema) in contract.NamedSchemas)
        {
            foreach (var (_, member) in schema.ObjectsAt("properties"))
                member[Extensions.Kind] = KindOf(contract, member);
        }
    }

    private static string KindOf(Contract contract, JObject member) => contract.Follow(member) switch
    {
        { } target when Choices.Is(target) => "value",
        { } target when Containers.IsClass(target) => "object",
        _ => (member.TextAt("type"), member.TextAt("format")) switch
        {
            ("array", _) when FileMembers.IsBinary(member.ObjectAt("items")) => "files",
            ("string", "binary") => "file",
            ("array", _) => IsTimestamp(member.ObjectAt("items")!) ? "timestamps" : "list",
            ("object", _) => IsTimestamp(member.ObjectAt("additionalProperties")!) ? "timestamp map" : "map",
            ("string", "date-time") => "timestamp",
            ("string", "byte") => "bytes",
            ("string", _) => "text",
            (null, _) => "json",
            _ => "value",
        },
    };

    private static bool IsTimestamp(JObject schema) => schema.TextAt("format") == "date-time";
}
