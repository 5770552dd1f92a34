using System.Text;
using Newtonsoft.Json;

namespace Truedy.Generated;

/// <summary>Writes a request body, by the attributes of its type alone: settings that the process has made for Newtonsoft.Json do not matter.</summary>
internal static class JsonBody
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Write(object body)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8WithoutMark))
            JsonSerializer.Create().Serialize(text, body);
        return bytes.ToArray();
    }
}
