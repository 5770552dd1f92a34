using System.Globalization;
using System.Net;
using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>Turns an error response into the exception that a caller catches.</summary>
internal static class ApiErrors
{
    public const string RequestIdName = "X-Request-ID";

    private const int MostRefusedParameters = 5;
    private const int MostNamesInPlace = 8;
    private const int MostValues = 20;
    private const int ShortestPhoneNumber = 7;

    public static TruedyApiException From(
        ApiRequest request, string baseAddress, HttpResponseMessage response, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var said = ErrorBody.Parse(body);
        var requestId = said.RequestId ?? RequestIdHeader(response);
        var retryAfter = ServerWait.Read(response.StatusCode, response.Headers, said, now);
        var retryAt = Later(now, retryAfter);
        var error = new TruedyApiException(Message(request, baseAddress, response.StatusCode, said, requestId, retryAt))
        {
            StatusCode = response.StatusCode,
            ErrorCode = said.Code,
            ErrorMessage = said.Message,
            RequestId = requestId,
            RawDetails = said.Details is { } details ? new RawJson(details.Json.ToArray()) : default,
            RetryAt = retryAt,
            RetryAfter = retryAfter,
            Limit = ServerWait.Limit(said),
            Headers = new RawResponse(response).Headers,
            ResponseBody = Utf8.Text(body),
        };
        return Typed(error);
    }

    /// <summary>The exception that callers catch for its status.</summary>
    public static TruedyApiException Typed(TruedyApiException error) => error.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new TruedyAuthenticationException(error),
        (HttpStatusCode)429 => new TruedyRateLimitException(error),
        _ => error,
    };

    /// <summary>Headers by case-insensitive name.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Headers(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> all)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in all)
            headers[header.Key] = header.Value;
        return headers;
    }

    // The server's own text may repeat what it was sent, a phone number for one, so it stays on its property.
    private static string Message(
        ApiRequest request, string baseAddress, HttpStatusCode status, ErrorBody said, string? requestId, DateTimeOffset? retryAt)
    {
        var message = new StringBuilder();
        message.Append(request).Append(" failed with HTTP ").Append(((int)status).ToString(CultureInfo.InvariantCulture));
        if (Word(said.Code) is { } code)
            message.Append(" (").Append(code).Append(')');
        message.Append('.').Append(Advice((int)status, baseAddress, retryAt));
        if (said.Details is { IsList: true } refused)
            message.Append(RefusedParameters(refused));
        if ((int)status is 400 or 422)
            message.Append(UnnamedValues(request));
        return message.Append(RequestIdSentence(requestId)).ToString();
    }

    /// <summary>The moment after a wait, however long the API says that it is.</summary>
    public static DateTimeOffset? Later(DateTimeOffset now, TimeSpan? wait) =>
        wait is not { } span ? null : span < DateTimeOffset.MaxValue - now ? now + span : DateTimeOffset.MaxValue;

    public static string? RequestIdHeader(HttpResponseMessage response) =>
        response.Headers.TryGetValues(RequestIdName, out var values) ? values.FirstOrDefault() : null;

    public static string RequestIdSentence(string? requestId) => Identifier(requestId) is { } id ? $" Request id: {id}." : "";

    private static string Advice(int status, string baseAddress, DateTimeOffset? retryAt) => status switch
    {
        304 => " The API answered that nothing has changed, to a request that did not ask for that: a cache on the way is wrong.",
        >= 300 and < 400 => " The API redirected, and the client does not follow, so that the key goes nowhere else; check the base address.",
        401 => $" The API key was not accepted; check {ApiKey.EnvironmentVariable}, or where else it comes from.",
        402 => " The account needs a payment; see the Truedy dashboard.",
        403 => " The API key may not do this.",
        404 => $" It was sent to the base address {baseAddress}.",
        429 when retryAt is { } time => $" The rate limit is used up until {time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}.",
        429 => " The rate limit is used up.",
        _ => "",
    };

    // FastAPI names each parameter that it refused; where and which rule is safe to repeat, the value is not.
    private static string RefusedParameters(JsonPart refused)
    {
        var names = refused.Items().Where(static each => each.IsObject).Take(MostRefusedParameters)
            .Select(static each => (Where: Place(each.Member("loc")), Rule: Word(each.Member("type")?.Word)))
            .Where(each => each is not ("", null))
            .Select(each => each.Rule is null ? each.Where : $"{each.Where} ({each.Rule})")
            .ToList();
        return names.Count == 0 ? "" : $" Refused: {string.Join(", ", names)}.";
    }

    // What was sent may be anything, so it is not repeated; what could have been sent stands in the contract.
    private static string UnnamedValues(ApiRequest request) =>
        string.Concat(request.Unnamed.Select(static each => $" The contract names these values of '{each.Name}': {each.Named.List(MostValues)}."));

    private static string Place(JsonPart? location) =>
        string.Join(".", location?.Items().Take(MostNamesInPlace).Select(static part => Word(part.Word)).OfType<string>() ?? []);

    // A word of the API itself: an identifier with fewer digits than a phone number.
    private static string? Word(string? text) =>
        Identifier(text) is { } word && word.Count(char.IsDigit) < ShortestPhoneNumber ? word : null;

    // Short and shaped like an id, no phone number and no key: anything else that the server sends stays out of messages.
    public static string? Identifier(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(IsIdCharacter) && (Guid.TryParse(text, out _) || !HoldsPhoneNumber(text))
            && text.IndexOf(ApiKey.Prefix, StringComparison.OrdinalIgnoreCase) < 0
            ? text
            : null;

    // call-1999-555-0142: digits in a row, whatever separates them.
    private static bool HoldsPhoneNumber(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits = char.IsDigit(character) ? digits + 1 : char.IsLetter(character) ? 0 : digits;
            if (digits == ShortestPhoneNumber)
                return true;
        }
        return false;
    }

    private static bool IsIdCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';
}
