using System.Globalization;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Newtonsoft.Json;

namespace Truedy.Benchmarks;

/// <summary>Says what a value without a type is, the same whatever object model it comes in: members by name, numbers without trailing zeros, times
/// that some clients read in passing as times.</summary>
internal static class PlainJson
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        JsonElement element => Of(element),
        UntypedNode node => Of(node),
        _ => Of(Parsed(JsonConvert.SerializeObject(value))),
    };

    /// <summary>Members that are kept by name.</summary>
    public static string Of<T>(IEnumerable<KeyValuePair<string, T>>? members) =>
        "{" + string.Join(",", (members ?? []).OrderBy(each => each.Key, StringComparer.Ordinal).Select(Member)) + "}";

    private static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Of(element.EnumerateObject().Select(each => KeyValuePair.Create(each.Name, each.Value))),
        JsonValueKind.Array => List(element.EnumerateArray().Select(Of)),
        JsonValueKind.Number => Number(element.GetDecimal()),
        JsonValueKind.String => Text(element.GetString()!),
        _ => element.GetRawText(),
    };

    private static string Of(UntypedNode node) => node switch
    {
        UntypedObject members => Of(members.GetValue()),
        UntypedArray items => List(items.GetValue().Select(Of)),
        UntypedString text => Text(text.GetValue()!),
        UntypedInteger number => Number(number.GetValue()),
        UntypedLong number => Number(number.GetValue()),
        UntypedDecimal number => Number(number.GetValue()),
        UntypedDouble number => Number((decimal)number.GetValue()),
        UntypedBoolean truth => truth.GetValue() ? "true" : "false",
        _ => "null",
    };

    private static string Member<T>(KeyValuePair<string, T> member) => $"{member.Key}:{Of((object?)member.Value)}";

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string List(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";

    private static string Number(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    private static string Text(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Invariant(time)
            : System.Text.Json.JsonSerializer.Serialize(text);

    private static string Invariant(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
