using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>A body is not what was promised: where, and what stood there instead. Its message never quotes the body.</summary>
internal sealed class BodyException : Exception
{
    private BodyException(string message, string? path)
        : base(message) => Path = path;

    /// <summary>Where in the body, such as <c>data[3].status</c>; null if the body is no JSON.</summary>
    public string? Path { get; }

    /// <summary>Whether the body broke off before its end.</summary>
    public bool IsCutOff { get; private init; }

    public static BodyException Unexpected(string path, string expected, JsonTokenType found) =>
        new($"expected {expected} {(path.Length == 0 ? "as the body" : $"at '{path}'")}, found {Name(found)}", path);

    public static BodyException NotJson(long? line, long? position, bool isCutOff)
    {
        var what = isCutOff ? "breaks off at" : "is not JSON from";
        return new(FormattableString.Invariant($"the body {what} line {line + 1}, byte {position + 1}"), path: null) { IsCutOff = isCutOff };
    }

    public static BodyException TooDeep(string path, int most) =>
        new(FormattableString.Invariant($"the value at '{path}' nests deeper than {most} levels"), path);

    public static BodyException Missing(string member) => new($"'{member}' is missing or null", member);

    public static BodyException TooLong() => new($"a line or event is longer than {nameof(TruedyClientOptions.MaxResponseBytes)} allows", path: null);

    public static BodyException Empty() => new("the body is empty", path: null) { IsCutOff = true };

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string of another form",
        JsonTokenType.Number => "a number of another form",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "something else",
    };
}
