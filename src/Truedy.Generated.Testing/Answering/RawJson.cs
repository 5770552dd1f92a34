using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truedy.Generated.Testing.Answering;

/// <summary>JSON given or sent as text; characters beyond ASCII go out as themselves, as the live API sends them.</summary>
internal static class RawJson
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonSerializerOptions SerializerOptions = new() { Encoder = WriterOptions.Encoder };

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static ReadOnlyMemory<byte> Utf8(JsonObject json) => Utf8(Text(json));

    public static string Text(JsonNode json) => json.ToJsonString(SerializerOptions);

    public static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);

    /// <summary>Lets JSON through, so that a slip shows where it was made rather than in the answer to some request.</summary>
    public static string? Checked(string? json)
    {
        try
        {
            Node(json);
            return json;
        }
        catch (JsonException exception)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
#pragma warning disable MA0054 // the parser's message quotes the text, which may be a transcript
            throw new ArgumentException($"Not JSON at {place}. Give raw JSON: a text needs its quotes.", nameof(json));
#pragma warning restore MA0054
        }
    }
}
