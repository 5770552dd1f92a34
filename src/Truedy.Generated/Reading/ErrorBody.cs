using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>What an error body says, in whichever of its six shapes it comes.</summary>
/// <remarks>
/// Seen: <c>{error:{…},meta:{…}}</c>; <c>{error:{…,request_id,ts}}</c>; <c>{detail:"…"}</c>; <c>{detail:{error:{…}}}</c>; <c>{detail:[{loc,msg,type}]}</c>;
/// and what is no JSON at all, whatever its label says. A body that says nothing gives an empty <see cref="ErrorBody"/>, never an exception.
/// </remarks>
internal sealed record ErrorBody(string? Code = null, string? Message = null, JToken? Details = null, string? RequestId = null, DateTimeOffset? ServerTime = null)
{
    private static readonly ErrorBody Nothing = new();

    public static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return BodyReader.ReadBody(body, static (ref BodyReader reader, out JToken? token) => reader.TryRead(out token)) is JObject root ? Read(root) : Nothing;
        }
        catch (BodyException)
        {
            return Nothing;
        }
    }

    private static ErrorBody Read(JObject root)
    {
        var detail = root["detail"];
        var error = root["error"] as JObject ?? (detail as JObject)?["error"] as JObject ?? detail as JObject;
        var meta = root["meta"] as JObject;
        if (error is null)
            return new ErrorBody(Message: Text(detail) ?? Text(root["error"]) ?? Text(root["message"]) ?? Text(root["title"]), Details: detail as JArray, RequestId: Text(meta?["request_id"]));
        return new ErrorBody(
            Text(error["code"]),
            Text(error["message"]),
            error["details"] is { Type: not JTokenType.Null } details ? details : null,
            Text(meta?["request_id"]) ?? Text(error["request_id"]),
            Time(meta?["ts"]) ?? Time(error["ts"]));
    }

    /// <summary>A member that holds a timestamp; null where it does not.</summary>
    public static DateTimeOffset? Time(JToken? token) => Text(token) is { } text && Timestamp.TryParse(Utf8.Bytes(text), out var time) ? time : null;

    private static string? Text(JToken? token) => token is JValue { Value: string text } ? text : null;
}
