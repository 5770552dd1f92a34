using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>Writes a request body as its type says; settings that the process has made for a JSON library do not matter.</summary>
internal static class JsonBody
{
    // The body is no HTML: only what JSON itself reserves is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write<T>(T body, Action<Utf8JsonWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            write(writer, body);
        return bytes.ToArray();
    }
}
