using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <content>What is sent as the body.</content>
internal sealed partial class ApiRequest
{
    /// <summary>Sets a body of JSON; null leaves it out. It is written now, so that every attempt sends the same.</summary>
    public ApiRequest Json<T>(T? body, Action<Utf8JsonWriter, T> write, string mediaType = "application/json")
        where T : class => Send(body is null ? null : new BytesBody(JsonBody.Write(body, write), mediaType));

    /// <summary>Sets a body of JSON that is a bare number, word, date or truth value; null leaves it out.</summary>
    public ApiRequest Json<T>(T? body, Action<Utf8JsonWriter, T> write, string mediaType = "application/json")
        where T : struct => Send(body is { } value ? new BytesBody(JsonBody.Write(value, write), mediaType) : null);

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

    private ApiRequest Send(RequestBody? body)
    {
        _body = body;
        return this;
    }
}
