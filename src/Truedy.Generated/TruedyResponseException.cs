using System.Net;

namespace Truedy.Generated;

/// <summary>The API answered with success, but the body is not what its contract promises.</summary>
public class TruedyResponseException : TruedyException
{
    /// <summary>Makes one without a message.</summary>
    public TruedyResponseException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public TruedyResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public TruedyResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer; null if several answers together are wrong, as with a list that never ends.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Where in the body it is not as promised, such as <c>data[3].status</c>; null if the body is no JSON.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The body as it came. It holds personal data: keep it out of logs. Null if it was too long to keep.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The request id of the answer's <c>X-Request-ID</c> header, to quote to support; null if there was none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the body broke off, as when a connection fails late.</summary>
    internal bool IsCutOff { get; private init; }

    internal static TruedyResponseException For(ApiRequest request, HttpResponseMessage response, BodyException failure, string? body) =>
        For(request, response, failure.Message, failure.Path, body, failure.IsCutOff);

    internal static TruedyResponseException For(
        ApiRequest request, HttpResponseMessage response, string what, string? path = null, string? body = null, bool isCutOff = false) =>
        new($"The answer to {request} is not what the contract promises: {what}.{ApiErrors.RequestIdSentence(ApiErrors.RequestIdHeader(response))}")
        {
            StatusCode = response.StatusCode,
            JsonPath = path,
            ResponseBody = body,
            IsCutOff = isCutOff,
            RequestId = ApiErrors.RequestIdHeader(response),
        };
}
