using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Looks into a document and says at its place what has the wrong shape.</summary>
internal static class Shape
{
    public static JObject? ObjectAt(this JObject parent, string name) => Expect<JObject>(parent[name], name, "an object");

    public static JArray? ListAt(this JObject parent, string name) => Expect<JArray>(parent[name], name, "a list");

    public static string? TextAt(this JObject parent, string name) =>
        Expect<JValue>(parent[name], name, "a text") is not { Type: not JTokenType.Null } value ? null
        : value.Type == JTokenType.String ? (string)value!
        : throw Wrong(value, name, "a text");

    public static bool FlagAt(this JObject parent, string name) => parent[name] is JValue { Type: JTokenType.Boolean } flag && (bool)flag;

    /// <summary>The named objects below a member: nothing where the member is missing.</summary>
    public static IEnumerable<(string Name, JObject Value)> ObjectsAt(this JObject parent, string name) =>
        parent.ObjectAt(name) is { } map ? [.. map.Properties().Select(each => (each.Name, map.ObjectAt(each.Name)!))] : [];

    /// <summary>The objects of a list: nothing where the list is missing.</summary>
    public static IEnumerable<JObject> ObjectsIn(this JObject parent, string name) =>
        parent.ListAt(name) is { } list ? [.. list.Select(each => Expect<JObject>(each, name, "a list of objects")!)] : [];

    private static T? Expect<T>(JToken? found, string name, string what) where T : JToken =>
        found is null or T ? (T?)found : throw Wrong(found, name, what);

    private static BuildErrorException Wrong(JToken found, string name, string what) =>
        new(BuildErrorCode.WrongShape, Place.Of(found), $"'{name}' has to be {what}.");
}
