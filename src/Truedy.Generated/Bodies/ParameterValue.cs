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

    /// <summary>The values that the contract names, if this or an item of it is none of them.</summary>
    public JsonNames? Named { get; private init; }

    public bool IsNull => _text is null && _json is null && Items is null && Members is null;

    public bool IsText => _text is not null;

    /// <summary>The text, or the JSON of what is none.</summary>
    public string AsText => _text ?? AsJson;

    public string AsJson => _json ?? "";

    /// <summary>A value of a type that has no parts; null if it is.</summary>
    public static ParameterValue? Text(object? value) =>
        value is null ? null : new(ValueText.Of(value)) { Named = value is IExtensibleEnum { IsKnown: false } word ? word.Named : null };

    /// <summary>A list of such values, without those that are null; null if it is.</summary>
    public static ParameterValue? List<T>(IEnumerable<T>? values)
    {
        if (values is null)
            return null;
        var items = values.Select(static each => Text(each)).OfType<ParameterValue>().ToList();
        return new(null) { Items = items, Named = items.Select(static each => each.Named).FirstOrDefault(static named => named is not null) };
    }

    /// <summary>The JSON of a value, as text; null if it is.</summary>
    public static ParameterValue? Json<T>(T? value, Action<Utf8JsonWriter, T> write)
        where T : class => value is null ? null : new(Utf8.Text(JsonBody.Write(value, write)));

    /// <summary>The JSON of a bare number, word, date or truth value, as text; null if it is.</summary>
    public static ParameterValue? Json<T>(T? value, Action<Utf8JsonWriter, T> write)
        where T : struct => value is { } given ? new(Utf8.Text(JsonBody.Write(given, write))) : null;

    /// <summary>What JSON makes of a value, an object or a list of any depth; null if it is.</summary>
    public static ParameterValue? Structure<T>(T? value, Action<Utf8JsonWriter, T> write)
    {
        if (value is null)
            return null;
        using var json = JsonDocument.Parse(JsonBody.Write(value, write));
        return Of(json.RootElement);
    }

    public static ParameterValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => new(null),
        JsonValueKind.String => new(json.GetString(), json.GetRawText()),
        JsonValueKind.Array => new(null, json.GetRawText()) { Items = [.. json.EnumerateArray().Select(Of).Where(static each => !each.IsNull)] },
        JsonValueKind.Object => new(null, json.GetRawText())
        {
            Members = [.. json.EnumerateObject().Select(Member).Where(static each => !each.Value.IsNull)],
        },
        _ => new(json.GetRawText(), json.GetRawText()),
    };

    private static KeyValuePair<string, ParameterValue> Member(JsonProperty json) => new(json.Name, Of(json.Value));
}
