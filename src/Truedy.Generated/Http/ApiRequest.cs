using System.Text;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>One operation with its arguments, from which every attempt makes a message of its own.</summary>
internal sealed class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder _path = new(path.Split('#')[0]);   // A fragment only tells two operations on one address apart.
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<string> _cookies = [];
    private RequestBody? _body;
    private bool _hasIdempotencyKey;

    /// <summary>Whether it can be sent twice, and does then what sending it once does.</summary>
    public bool IsRepeatable =>
        (_hasIdempotencyKey || (method != HttpMethod.Post && method.Method != "PATCH")) && _body is not { IsRepeatable: false };

    public string Method => method.Method;

    /// <summary>The path with the names of its parameters instead of their values.</summary>
    public string Template => path;

    /// <summary>Whether nobody waits for the answer yet, so that the request gives way to all others and may be refused where it would have to wait.</summary>
    public bool IsAhead { get; private set; }

    /// <summary>Fills in a part of the path.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would lead to another path.</exception>
    public ApiRequest Path(string name, object value) => Path(name, ParameterValue.Text(value), PathStyle.Simple, explode: false);

    /// <summary>Fills in a part of the path, in a style.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would lead to another path.</exception>
    public ApiRequest Path(string name, ParameterValue? value, PathStyle style, bool explode)
    {
        var text = style.Expand(name, value ?? throw new ArgumentNullException(name), explode, PercentEncoding.Strict);
        if (text is "" or "." or ".." || (value.IsText && value.AsText.Length == 0))
            throw new ArgumentException($"'{name}' is part of the address of {this}: it must not be empty, nor dots only.", name);
        _path.Replace($"{{{name}}}", text);
        return this;
    }

    /// <summary>Adds a query parameter; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The value is an empty extensible enum, and the contract does not allow that it is empty.</exception>
    public ApiRequest Query(string name, object? value, bool allowEmpty = false)
    {
        if (value is not null and not string && !allowEmpty && ValueText.Of(value).Length == 0)
            throw new ArgumentException($"'{name}' of {this} is empty, which would not filter; pass null to leave it out.", name);
        return Query(name, ParameterValue.Text(value), ParameterStyle.Form, explode: true);
    }

    /// <summary>Adds a query parameter in a style; null, an empty list and an empty object leave it out.</summary>
    public ApiRequest Query(string name, ParameterValue? value, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        foreach (var (key, text) in Pairs(name, value, style, explode, allowReserved))
            _query.Append(_query.Length == 0 && path.IndexOf('?') < 0 ? '?' : '&').Append(key).Append('=').Append(text);
        return this;
    }

    /// <summary>Adds a query parameter once for each value; null leaves it out.</summary>
    public ApiRequest QueryEach<T>(string name, IEnumerable<T>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
        return this;
    }

    /// <summary>Adds a cookie; null leaves it out.</summary>
    public ApiRequest Cookie(string name, object? value) => Cookie(name, ParameterValue.Text(value), explode: true);

    /// <summary>Adds a cookie of a list or an object; null leaves it out.</summary>
    public ApiRequest Cookie(string name, ParameterValue? value, bool explode)
    {
        _cookies.AddRange(Pairs(name, value, ParameterStyle.Form, explode).Select(static pair => $"{pair.Name}={pair.Value}"));
        return this;
    }

    /// <summary>Adds a header; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The value cannot stand in a header. The message does not repeat it.</exception>
    public ApiRequest Header(string name, object? value) => Header(name, ParameterValue.Text(value), explode: false);

    /// <summary>Adds a header of a list or an object; null leaves it out.</summary>
    /// <inheritdoc cref="Header(string, object)" path="/exception" />
    public ApiRequest Header(string name, ParameterValue? value, bool explode)
    {
        var text = value is null ? "" : PathStyle.Simple.Expand(name, value, explode, static text => text);
        if (text.Any(static character => character is < ' ' or > '~'))
            throw new ArgumentException($"The header '{name}' of {this} has to be printable ASCII.", name);
        if (text.Length > 0)
            _headers.Add((name, text));
        return this;
    }

    /// <summary>Asks for an answer of these media types, if it is not to be plain JSON.</summary>
    public ApiRequest Accept(string mediaTypes) => Header("Accept", mediaTypes);

    /// <summary>Names the operation, so that the API performs it once however often it is sent: with the caller's key, or with one that is made up here.</summary>
    /// <inheritdoc cref="Header(string, object)" path="/exception" />
    public ApiRequest IdempotencyKey(string name, string? key)
    {
        _hasIdempotencyKey = true;
        return Header(name, string.IsNullOrEmpty(key) ? Guid.NewGuid().ToString() : key);
    }

    /// <summary>Sets a body of JSON; null leaves it out. It is written now, so that every attempt sends the same.</summary>
    public ApiRequest Json<T>(T? body, Action<Utf8JsonWriter, T> write, string mediaType = "application/json")
        where T : class => Send(body is null ? null : new BytesBody(JsonBody.Write(body, write), mediaType));

    /// <summary>Sets a body of text, in UTF-8; null leaves it out.</summary>
    public ApiRequest Text(string? body, string mediaType) =>
        Send(body is null ? null : new BytesBody(Utf8.Bytes(body), mediaType));

    /// <summary>Sets a body of bytes; null leaves it out. A stream that cannot seek makes a request that cannot be repeated.</summary>
    public ApiRequest Stream(Stream? body, string mediaType) => Send(body is null ? null : new StreamBody(body, mediaType));

    /// <summary>Sets a body of any media type, which the file says; null leaves it out.</summary>
    public ApiRequest File(FileContent? body) => Stream(body?.Content, body?.MediaType ?? "application/octet-stream");

    /// <summary>Sets a form as the body, with a field for each member that is not null; null leaves it out.</summary>
    public ApiRequest Form<T>(T? body, Action<Utf8JsonWriter, T> write, string mediaType, params IReadOnlyList<FormEncoding> encodings)
        where T : class => Send(body is null ? null : FormBody.UrlEncoded(JsonBody.Write(body, write), mediaType, encodings));

    /// <summary>Sets a form with files as the body; null leaves it out.</summary>
    public ApiRequest Multipart<T>(
        T? body, Action<Utf8JsonWriter, T> write, IReadOnlyList<FormFiles> files, params IReadOnlyList<FormEncoding> encodings)
        where T : class => Send(body is null ? null : FormBody.Multipart(JsonBody.Write(body, write), files, encodings));

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
        if (_cookies.Count > 0)
            message.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies));
        if (_body is not null)
            message.Content = new BodyContent(_body);
        return message;
    }

    /// <summary>The operation without its arguments, fit for a message or a log.</summary>
    public override string ToString() => $"{method} {path}";

    private static IEnumerable<(string Name, string Value)> Pairs(
        string name, ParameterValue? value, ParameterStyle style, bool explode, bool allowReserved = false) =>
        value is null
            ? []
            : style.Pairs(name, value, explode, PercentEncoding.Strict, allowReserved ? PercentEncoding.KeepReserved : PercentEncoding.Strict);

    private ApiRequest Send(RequestBody? body)
    {
        _body = body;
        return this;
    }
}
