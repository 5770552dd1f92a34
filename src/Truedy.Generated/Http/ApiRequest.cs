using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>One operation with its arguments, from which every attempt makes a message of its own.</summary>
internal sealed partial class ApiRequest(HttpMethod method, string path)
{
    private readonly StringBuilder _path = new(path.Split('#')[0]);   // A fragment only tells two operations on one address apart.
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<string> _cookies = [];
    private readonly List<(string Name, JsonNames Named)> _unnamed = [];
    private RequestBody? _body;
    private bool _hasIdempotencyKey;

    /// <summary>Whether it can be sent twice, and does then what sending it once does.</summary>
    public bool IsRepeatable =>
        (_hasIdempotencyKey || (method != HttpMethod.Post && method.Method != "PATCH")) && _body is not { IsRepeatable: false };

    public string Method => method.Method;

    /// <summary>The path with the names of its parameters instead of their values.</summary>
    public string Template => path;

    /// <summary>Whether nobody waits for the answer yet, so that the request gives way to all others and may be
    /// refused if it would have to wait.</summary>
    public bool IsAhead { get; private set; }

    /// <summary>The parameters whose value the contract does not name, each with the values that it names.</summary>
    public IReadOnlyList<(string Name, JsonNames Named)> Unnamed => _unnamed;

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
}
