using System.Net;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <summary>The API answered with an error status.</summary>
public class TruedyApiException : TruedyException
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    private RawJson _details;

    /// <summary>Makes one without a message.</summary>
    public TruedyApiException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public TruedyApiException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public TruedyApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected TruedyApiException(TruedyApiException other)
        : base(other.OwnMessage, other.InnerException)
    {
        Attempts = other.Attempts;
        StatusCode = other.StatusCode;
        ErrorCode = other.ErrorCode;
        ErrorMessage = other.ErrorMessage;
        RequestId = other.RequestId;
        RawDetails = other.RawDetails;
        RetryAt = other.RetryAt;
        RetryAfter = other.RetryAfter;
        Limit = other.Limit;
        Headers = other.Headers;
        ResponseBody = other.ResponseBody;
    }

    /// <summary>The HTTP status, whatever the body says.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The API's own code, such as <c>validation_error</c>; null if the body names none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The API's own explanation; null if the body has none. It may repeat what was sent: keep it out of logs.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The id to quote to support, from the body or the <c>X-Request-ID</c> header; null if neither has one.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the API adds about the error, in no fixed shape; null if it adds nothing. It may repeat what was sent.</summary>
    public JToken? Details
    {
        get => _details.Token;
        init => _details.Token = value;
    }

    /// <summary>The same as it came, of which a token is made when somebody looks at it.</summary>
    internal RawJson RawDetails
    {
        get => _details;
        init => _details = value;
    }

    /// <summary>When the API expects the request to succeed; null if it does not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How long the API asked to wait when it answered; null if it did not.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>How many requests the API allows in a window of its rate limit; null if it does not say.</summary>
    internal int? Limit { get; init; }

    /// <summary>Whether the same request may succeed later: 408, 429, 500, 502, 503 and 504.</summary>
    public bool IsTransient => (int)StatusCode is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>The headers of the answer, by case-insensitive name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>The first 64 KB of the body as they came. They may hold personal data: keep them out of logs.</summary>
    public string? ResponseBody { get; init; }
}
