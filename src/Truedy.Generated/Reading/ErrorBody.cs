using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>What an error body says, in whichever of its six shapes it comes.</summary>
/// <remarks>
/// Seen: <c>{error:{…},meta:{…}}</c>; <c>{error:{…,request_id,ts}}</c>; <c>{detail:"…"}</c>; <c>{detail:{error:{…}}}</c>;
/// <c>{detail:[{loc,msg,type}]}</c>; and what is no JSON at all, whatever its label says. A body that says nothing gives an empty
/// <see cref="ErrorBody"/>, never an exception. It is read without Newtonsoft.Json, so that a program which touches no token can do without it.
/// </remarks>
internal sealed record ErrorBody(
    string? Code = null, string? Message = null, JsonPart? Details = null, string? RequestId = null, DateTimeOffset? ServerTime = null)
{
    private static readonly ErrorBody Nothing = new();

    public static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(JsonPart.Parse(Utf8.WithoutByteOrderMark(body)));
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    private static ErrorBody Read(JsonPart root)
    {
        var detail = root.Member("detail");
        var meta = root.Member("meta");
        var requestId = meta?.Member("request_id")?.Text;
        if ((Object(root.Member("error")) ?? Object(detail?.Member("error")) ?? Object(detail)) is not { } error)
        {
            var message = detail?.Text ?? root.Member("error")?.Text ?? root.Member("message")?.Text ?? root.Member("title")?.Text;
            return new ErrorBody(Message: message, Details: detail is { IsList: true } ? detail : null, RequestId: requestId);
        }
        return new ErrorBody(
            error.Member("code")?.Text,
            error.Member("message")?.Text,
            error.Member("details") is { IsNull: false } details ? details : null,
            requestId ?? error.Member("request_id")?.Text,
            meta?.Member("ts")?.Time ?? error.Member("ts")?.Time);
    }

    private static JsonPart? Object(JsonPart? part) => part is { IsObject: true } ? part : null;
}
