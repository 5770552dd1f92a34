using System.Text.Json.Nodes;

namespace Truedy.Generated.Testing.Answering;

/// <summary>The error bodies of the API: the documented one, and the two that its web framework makes.</summary>
internal static class Errors
{
    public static Answer Documented(int status, string code, string message, JsonNode? details, Stamp stamp)
    {
        JsonObject body = new()
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["details"] = details },
            ["meta"] = new JsonObject { ["request_id"] = stamp.RequestId, ["ts"] = TimeText.Utc(stamp.Now) },
        };
        return new Answer(status, RawJson.Utf8(body));
    }

    public static Answer Unauthorized(Stamp stamp) =>
        Documented(401, "unauthorized", "Invalid or missing API key", null, stamp) with { Header = ("WWW-Authenticate", "Bearer") };

    /// <summary>No Retry-After, and a reset time without an offset: so does the live API.</summary>
    public static Answer RateLimited(int limit, DateTimeOffset resetAt, Stamp stamp)
    {
        JsonObject details = new() { ["limit"] = limit, ["reset_at"] = TimeText.WithoutOffset(resetAt) };
        return Documented(429, "rate_limit_exceeded", "Rate limit exceeded", details, stamp);
    }

    public static Answer Plain(int status, string detail) => new(status, RawJson.Utf8(new JsonObject { ["detail"] = detail }));

    public static Answer Invalid(IEnumerable<JsonObject> problems) =>
        new(422, RawJson.Utf8(new JsonObject { ["detail"] = new JsonArray([.. problems]) }));
}
