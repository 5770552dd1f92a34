using System.Globalization;
using System.Text;

namespace Truedy.Generated;

/// <summary>One operation with its arguments, from which every attempt makes a message of its own.</summary>
internal sealed class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder _query = new();

    /// <summary>Adds a query parameter; null leaves it out, and so does the empty word, which is what C# makes of a null in <c>x ? word : null</c>.</summary>
    public ApiRequest Query(string name, object? value)
    {
        if (value is string || (value is not null && Format(value).Length > 0))
            _query.Append(_query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(Format(value)));
        return this;
    }

    public HttpRequestMessage ToMessage(string baseAddress) => new(method, new Uri($"{baseAddress}/{path}{_query}"));

    /// <summary>The operation without its arguments, fit for a message or a log.</summary>
    public override string ToString() => $"{method} {path}";

    private static string Format(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
