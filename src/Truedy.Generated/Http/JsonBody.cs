using System.Globalization;
using Newtonsoft.Json;

namespace Truedy.Generated.Internal;

/// <summary>Writes a request body, by the attributes of its type alone: settings that the process has made for Newtonsoft.Json do not matter.</summary>
internal static class JsonBody
{
    public static byte[] Write(object body)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonSerializer.Create().Serialize(text, body);
        return Utf8.Bytes(text.ToString());
    }
}
