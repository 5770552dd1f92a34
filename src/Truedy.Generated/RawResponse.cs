using System.Net;
using System.Net.Http.Headers;

namespace Truedy.Generated;

/// <summary>What came around the body of an answer that says success: its status and its headers.</summary>
/// <remarks>Nothing is read of the headers before somebody looks at them. Thread-safe.</remarks>
public sealed class RawResponse
{
    private readonly HttpResponseHeaders? _unread;
    private readonly IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> _ofContent = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    internal RawResponse(HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        _unread = response.Headers;
        if (response.Content is { } content)    // The .NET Framework has answers without.
            _ofContent = [.. content.Headers.Select(Copy)];     // Else they would keep the body.
    }

    internal RawResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, int attempts) =>
        (StatusCode, _headers, Attempts) = (statusCode, headers, attempts);

    /// <summary>The HTTP status, such as 200.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers, by case-insensitive name: those of the rate limit among them, if the API sends any. A cookie may be
    /// confidential.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ?? Read();

    /// <summary>The <c>X-Request-ID</c> header, to quote to support; null if there is none.</summary>
    public string? RequestId => Headers.TryGetValue(ApiErrors.RequestIdName, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>How many attempts were made, this answer's included.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>How many bytes of JSON its body was; 0 if it was something else.</summary>
    internal int BodyLength { get; set; }

    /// <summary>The status and the attempts: headers may be confidential.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"HTTP {(int)StatusCode} after {Attempts} {(Attempts == 1 ? "attempt" : "attempts")}");

    private static KeyValuePair<string, IReadOnlyList<string>> Copy(KeyValuePair<string, IEnumerable<string>> header) =>
        new(header.Key, [.. header.Value]);

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Read()
    {
        lock (_unread!)
            return _headers ??= ApiErrors.Headers(_unread.Select(Copy).Concat(_ofContent));
    }
}
