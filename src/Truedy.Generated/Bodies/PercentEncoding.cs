using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>The ways to write a text where some characters mean something else.</summary>
internal static class PercentEncoding
{
    // Of RFC 3986's reserved characters those that a value can hold without ending, or changing, the query that it stands in.
    private const string HarmlessInQuery = ":/?@!$'()*,;=";

    /// <summary>As RFC 6570 writes a value.</summary>
    public static string Strict(string text) => Uri.EscapeDataString(text);

    /// <summary>As <c>allowReserved</c> asks for: reserved characters stay, unless the query would then say something else.</summary>
    public static string KeepReserved(string text)
    {
        var written = new StringBuilder(Strict(text));
        foreach (var character in HarmlessInQuery)
            written.Replace(FormattableString.Invariant($"%{(int)character:X2}"), character.ToString());
        return written.ToString();
    }

    /// <summary>As forms are written: the serializer of <c>application/x-www-form-urlencoded</c> of the URL standard.</summary>
    public static string Form(string text) => Strict(text).Replace("%20", "+").Replace("~", "%7E").Replace("%2A", "*");
}
