using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
#if NETSTANDARD2_0
using DateOnly = System.DateTime;
using TimeOnly = System.TimeSpan;
#endif

namespace Truedy.Generated.Internal;

/// <summary>One operation with its arguments, from which every attempt makes a message of its own.</summary>
internal sealed class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder _path = new(path);
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, string Value)> _headers = [];
    private byte[]? _body;
    private bool _hasIdempotencyKey;

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsRepeatable => _hasIdempotencyKey || (method != HttpMethod.Post && method.Method != "PATCH");

    public string Method => method.Method;

    /// <summary>The path with the names of its parameters instead of their values.</summary>
    public string Template => path;

    /// <summary>Whether nobody waits for the answer yet, so that the request gives way to all others and may be refused where it would have to wait.</summary>
    public bool IsAhead { get; private set; }

    /// <summary>Fills in a part of the path.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would lead to another path.</exception>
    public ApiRequest Path(string name, object value)
    {
        var text = value is null ? throw new ArgumentNullException(name) : Format(value);
        if (text is "" or "." or "..")
            throw new ArgumentException($"'{name}' is part of the address of {this}: it must not be empty, nor dots only.", name);
        _path.Replace($"{{{name}}}", Uri.EscapeDataString(text));
        return this;
    }

    /// <summary>Adds a query parameter; null leaves it out, and so does the empty word, which is what C# makes of a null in <c>x ? word : null</c>.</summary>
    public ApiRequest Query(string name, object? value)
    {
        if (value is string || (value is not null && Format(value).Length > 0))
            _query.Append(_query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Format(value)));
        return this;
    }

    /// <summary>Adds a query parameter once for each value; null leaves it out.</summary>
    public ApiRequest QueryEach<T>(string name, IEnumerable<T>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
        return this;
    }

    /// <summary>Adds a header; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The value cannot stand in a header. The message does not repeat it.</exception>
    public ApiRequest Header(string name, object? value)
    {
        var text = value is null ? "" : Format(value);
        if (text.Any(static character => character is < ' ' or > '~'))
            throw new ArgumentException($"The header '{name}' of {this} has to be printable ASCII.", name);
        if (text.Length > 0)
            _headers.Add((name, text));
        return this;
    }

    /// <summary>Names the operation, so that the API performs it once however often it is sent: with the caller's key, or with one that is made up here.</summary>
    /// <inheritdoc cref="Header" path="/exception" />
    public ApiRequest IdempotencyKey(string name, string? key)
    {
        _hasIdempotencyKey = true;
        return Header(name, string.IsNullOrEmpty(key) ? Guid.NewGuid().ToString() : key);
    }

    /// <summary>Sets the body; null leaves it out. It is written now, so that every attempt sends the same.</summary>
    public ApiRequest Json<T>(T? body, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        _body = body is null ? null : JsonBody.Write(body, write);
        return this;
    }

    /// <summary>Says whether somebody waits for the answer: see <see cref="IsAhead"/>.</summary>
    public ApiRequest Ahead(bool isAhead)
    {
        IsAhead = isAhead;
        return this;
    }

    public HttpRequestMessage ToMessage(string baseAddress)
    {
        var message = new HttpRequestMessage(method, new Uri($"{baseAddress}/{_path}{_query}"));
        foreach (var (name, value) in _headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (_body is not null)
            message.Content = new ByteArrayContent(_body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;
    }

    /// <summary>The operation without its arguments, fit for a message or a log.</summary>
    public override string ToString() => $"{method} {path}";

    private static string Format(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => CalendarText.Format(date),
        TimeOnly time => CalendarText.Format(time),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
