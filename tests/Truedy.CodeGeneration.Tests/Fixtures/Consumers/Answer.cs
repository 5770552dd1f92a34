using System.Net;
using System.Net.Http.Headers;
using Truedy.Generated;

namespace Consumers;

/// <summary>Answers once, with a stream.</summary>
internal sealed class Answer(Stream body, string? mediaType, Action<HttpResponseMessage>? change) : HttpMessageHandler
{
    public static ExportsClient Exports(byte[] body, string? mediaType, Action<HttpResponseMessage>? change = null) =>
        Exports(new MemoryStream(body), mediaType, change);

    public static ExportsClient Exports(Stream body, string? mediaType, Action<HttpResponseMessage>? change = null) =>
        new(new HttpClient(new Answer(body, mediaType, change)), Stub.Answering((200, "")).Options);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        change?.Invoke(response);
        return Task.FromResult(response);
    }
}
