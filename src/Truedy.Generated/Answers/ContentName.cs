using System.Net.Http.Headers;
using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>What an answer calls its file.</summary>
internal static class ContentName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    /// <summary>The name in <c>Content-Disposition</c>, without any folder: it must not choose where the file is written.</summary>
    public static string? Of(HttpContentHeaders headers)
    {
        ContentDispositionHeaderValue? disposition;
        try
        {
            disposition = headers.ContentDisposition;
        }
        catch (FormatException)
        {
            return null;
        }

        var name = disposition?.FileNameStar ?? FromUtf8(disposition?.FileName?.Trim('"'));
        var last = name?.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return last is null or "" or "." or ".." ? null : last;
    }

    // .NET reads headers as Latin-1, and most servers write UTF-8.
    private static string? FromUtf8(string? text)
    {
        if (text is null || text.All(static each => each < 0x80) || text.Any(static each => each > 0xFF))
            return text;
        try
        {
            return StrictUtf8.GetString(Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
