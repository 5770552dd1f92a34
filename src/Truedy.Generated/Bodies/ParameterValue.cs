using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>What a parameter or a field holds: a text, a list or an object.</summary>
internal sealed class ParameterValue
{
    private readonly string? _text;
    private readonly string? _json;

    private ParameterValue(string? text, string? json = null) => (_text, _json) = (text, json);

    /// <summary>The items of a list; null if it is none.</summary>
    public IReadOnlyList<ParameterValue>? Items { get; private init; }

    /// <summary>The members of an object; null if it is none.</summary>
    public IReadOnlyList<KeyValuePair<string, ParameterValue>>? Members { get; private init; }

    public bool IsNull => _text is null && _json is null && Items is null && Members is null;

    public bool IsText => _text is not null;

    /// <summary>The text, or the JSON of what is none.</summary>
    public string Text => _text ?? Json;

    public string Json => _json ?? "";

    public static ParameterValue Of(string text) => new(text);

    /// <summary>A list; items that are null are left out.</summary>
    public static ParameterValue Of(IEnumerable<string?> items) => new(null) { Items = [.. items.OfType<string>().Select(Of)] };

    public static ParameterValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => new(null),
        JsonValueKind.String => new(json.GetString(), json.GetRawText()),
        JsonValueKind.Array => new(null, json.GetRawText()) { Items = [.. json.EnumerateArray().Select(Of).Where(static each => !each.IsNull)] },
        JsonValueKind.Object => new(null, json.GetRawText()) { Members = [.. json.EnumerateObject().Select(Member).Where(static each => !each.Value.IsNull)] },
        _ => new(json.GetRawText(), json.GetRawText()),
    };

    private static KeyValuePair<string, ParameterValue> Member(JsonProperty json) => new(json.Name, Of(json.Value));
}
