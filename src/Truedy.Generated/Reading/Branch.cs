using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>By what JSON is told to be of one branch of a union: its kind, and of objects their members.</summary>
internal sealed class Branch
{
    public static readonly Branch Text = new(JsonTokenType.String);
    public static readonly Branch Number = new(JsonTokenType.Number);
    public static readonly Branch Flag = new(JsonTokenType.True);
    public static readonly Branch Map = new(JsonTokenType.StartObject);

    private readonly JsonTokenType _kind;

    private Branch(JsonTokenType kind) => _kind = kind;

    /// <summary>What a list holds, as far as its kind tells; null if it does not.</summary>
    private Branch? Item { get; init; }

    /// <summary>The names of the members of an object; null for a map.</summary>
    public JsonNames? Names { get; private init; }

    public IReadOnlyList<string> Required { get; private init; } = [];

    /// <summary>The members that mark an object, and the values by which they do.</summary>
    public IReadOnlyList<(string Name, string[] Values)> Marks { get; private init; } = [];

    public static Branch List(Branch? item) => new(JsonTokenType.StartArray) { Item = item };

    public static Branch Object(JsonNames names, string[] required, params (string Name, string[] Values)[] marks) =>
        new(JsonTokenType.StartObject) { Names = names, Required = required, Marks = marks };

    /// <summary>Whether the value that <paramref name="json"/> stands on is of the kind.</summary>
    public bool IsOfKind(Utf8JsonReader json)
    {
        if (_kind != (json.TokenType == JsonTokenType.False ? JsonTokenType.True : json.TokenType))
            return false;
        return Item is null || (json.Read() && json.TokenType is JsonTokenType.EndArray or JsonTokenType.Null) || Item.IsOfKind(json);
    }
}
