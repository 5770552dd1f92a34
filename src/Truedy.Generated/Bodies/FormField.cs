using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>One name and value of a form. A value without a media type is text.</summary>
internal readonly record struct FormField(string Name, string Value, string? MediaType, FormEncoding? Encoding)
{
    /// <summary>The fields that a body has, in the order of its members.</summary>
    /// <param name="body">What is sent, as JSON.</param>
    /// <param name="encodings">How some of its members are written.</param>
    /// <param name="write">Writes a name or a value.</param>
    /// <exception cref="ArgumentException">The body has no members.</exception>
    public static IReadOnlyList<FormField> Of(byte[] body, IReadOnlyList<FormEncoding> encodings, Func<string, string> write)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("The body of a form has to be an object: its members are the fields.", nameof(body));
        return [.. json.RootElement.EnumerateObject().SelectMany(member =>
            Of(member.Name, ParameterValue.Of(member.Value), encodings.FirstOrDefault(each => each.Name == member.Name), write))];
    }

    private static IEnumerable<FormField> Of(string name, ParameterValue value, FormEncoding? encoding, Func<string, string> write)
    {
        if (encoding?.Style is { } style)
        {
            Func<string, string> writeValue = encoding.AllowReserved ? PercentEncoding.KeepReserved : write;
            return style.Pairs(name, value, encoding.Explode, write, writeValue).Select(pair => new FormField(pair.Name, pair.Value, null, encoding));
        }

        return (value.Items ?? [value]).Where(static item => !item.IsNull).Select(item =>
        {
            var mediaType = encoding?.MediaType ?? (item.IsText ? null : "application/json");
            return new FormField(write(name), write(IsJson(mediaType) ? item.AsJson : item.AsText), mediaType, encoding);
        });
    }

    private static bool IsJson(string? mediaType) =>
        mediaType is not null && mediaType.Split(';')[0].TrimEnd().EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
